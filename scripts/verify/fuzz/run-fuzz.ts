import fc from "fast-check";
import { createAttack, NO_ANSWER } from "./attack.ts";
import type { World } from "./open-world.ts";
import type { FuzzRequest } from "./requests/fuzz-request.ts";
import { gatewayRequests } from "./requests/gateway-requests.ts";
import { routeRequests } from "./requests/route-requests.ts";
import { readDataApi } from "./read-data-api.ts";
import { proofs } from "./proofs.ts";
import type { FunctionSurface } from "./routes/read-routes.ts";

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
}

/** Sends random requests until one does harm; returns how to send it again, or undefined when none did. */
export async function runFuzz(
  world: World,
  { routes, errorCodes }: FunctionSurface,
  { requests, seed }: FuzzOptions,
): Promise<string | undefined> {
  const attack = await createAttack(world, errorCodes);
  const cast = {
    callers: [...world.callers.keys()],
    proofs: Object.fromEntries(
      Object.entries(proofs).map((
        [signer, each],
      ) => [signer, Object.keys(each)]),
    ),
  };
  const users = [...world.callers].filter(([, { userId }]) =>
    userId !== undefined
  )
    .map(([name]) => name);
  const visitors = cast.callers.filter((name) => !users.includes(name));
  const request = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.oneof(...routes.map((route) => routeRequests(route, cast))),
    },
    {
      weight: 1,
      arbitrary: gatewayRequests(await readDataApi(world.stack.database), {
        visitors,
        users,
      }),
    },
  );
  let hangs = false;
  const details = await fc.check(
    fc.asyncProperty(request, async (request) => {
      // To make a hang small would take a deadline for each step.
      if (hangs) return;
      const problems = await attack.send(request);
      hangs = problems.some((problem) => problem.startsWith(NO_ANSWER));
      if (problems.length > 0) throw new Error(problems.join("; "));
    }),
    { seed, numRuns: requests },
  );
  if (!details.failed) return undefined;
  const [found] = details.counterexample ?? [];
  return found === undefined
    ? `Broke off: ${String(details.errorInstance)}`
    : explain(found, details.errorInstance, attack.describe);
}

function explain(
  request: FuzzRequest,
  error: unknown,
  describe: (request: FuzzRequest) => string,
): string {
  const { caller, proof } = request;
  return [
    error instanceof Error ? error.message : String(error),
    `Sent by ${caller}${proof === undefined ? "" : `, with ${proof}`}:`,
    describe(request),
  ].join("\n");
}
