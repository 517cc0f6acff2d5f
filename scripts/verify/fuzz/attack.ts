import type { FuzzRequest } from "./requests/fuzz-request.ts";
import { fillIn } from "./requests/fuzz-request.ts";
import { asCurl } from "./requests/describe-request.ts";
import { sendRequest, type WireRequest } from "./requests/send-request.ts";
import { proofs } from "./proofs.ts";
import type { World } from "./open-world.ts";
import type { ErrorCodes } from "./routes/read-routes.ts";
import { changedTables, createDigester } from "./watch/digest-tables.ts";
import { judgeAnswer } from "./watch/judge-answer.ts";
import { collectSecrets, secretsIn } from "./watch/secrets.ts";

/** How the problem of a request begins that nobody answered. */
export const NO_ANSWER = "no answer";

/** Sends requests to a world, one after the other, and watches the answers, the tables and the logs. */
export async function createAttack(
  world: World,
  errorCodes: ErrorCodes,
) {
  const { stack: { info, database }, callers, places, log } = world;
  const { digest } = await createDigester(database);
  const secrets = await collectSecrets(world.stack, callers);
  let last = await digest();

  const onWire = (request: FuzzRequest): WireRequest => {
    const { method, encoding } = request;
    const body = request.body === undefined
      ? undefined
      : Buffer.from(fillIn(request.body, places), encoding);
    const sign = Object.values(proofs).map((signer) =>
      signer[request.proof ?? ""]
    ).find(Boolean);
    return {
      method,
      path: fillIn(request.path, places),
      headers: {
        ...request.headers,
        ...callers.get(request.caller)?.headers,
        ...sign?.({
          body: body ?? Buffer.of(),
          functionsUrl: `${info.apiUrl}/functions/v1`,
        }),
      },
      body,
    };
  };

  return {
    /** The request as a command, without the token, which is another in each stack. */
    describe(request: FuzzRequest): string {
      const wire = onWire(request);
      const isUsers = wire.headers.authorization?.startsWith("Bearer ");
      const authorization = `Bearer <the token of ${request.caller}>`;
      return asCurl(info.apiUrl, {
        ...wire,
        headers: { ...wire.headers, ...isUsers && { authorization } },
      });
    },

    /** Sends a request; returns what is wrong with what happened. */
    async send(request: FuzzRequest): Promise<readonly string[]> {
      const { mayChange } = request;
      const isOwn = mayChange === "A" || mayChange === "B";
      const own = isOwn ? [places[`${mayChange}.organization`] ?? ""] : [];
      const before = isOwn ? await digest(own) : last;
      const answer = await sendRequest(info.apiUrl, onWire(request))
        .catch((error: unknown) => `${NO_ANSWER}: ${String(error)}`);
      const after = await digest(own);
      const changed = mayChange === "any" ? [] : changedTables(before, after);
      last = isOwn ? await digest() : after;
      if (typeof answer === "string") return [answer];
      const text = JSON.stringify(answer.headers) + answer.body.toString();
      return [
        ...judgeAnswer(request, answer, errorCodes),
        ...changed.map((table) => `changed ${table}`),
        ...secretsIn(text, secrets).map((name) => `the answer has ${name}`),
        ...secretsIn(log.splice(0).join("\n"), secrets).map((name) =>
          `a log has ${name}`
        ),
      ];
    },
  };
}
