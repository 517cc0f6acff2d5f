import { join } from "node:path";
import { webhookSecrets } from "../stack-under-test/call-from-elevenlabs.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import type { FunctionEntry } from "../../local/functions/function-list.ts";
import { platformVariables } from "../../local/functions/function-environment.ts";
import { bundlesUnderTest } from "../stack-under-test/bundles-under-test.ts";
import { defaultKeys } from "../../local/stack/keys.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { Samples } from "./samples.ts";
import { timeFreshFunction } from "./time-fresh-function.ts";
import { type MeasuredStack, withStack } from "./measured-stack.ts";

const PROCESSES = 3;
const WARM_REQUESTS = 50;
const NAME = "Acme";

/** How long a caller waits until the agent knows in whose name to answer. */
export const webhook: Measurement = {
  name: "webhook",
  about:
    "What /elevenlabs/conversation-init takes for an active number: the first request to a fresh process that listens (cold), " +
    "and those after it (warm). The ratio is to a function that answers at once, in the same state.",
  measure: (bench) =>
    withStack(bench, webhookSecrets, (stack) => compare(bench, stack)),
};

async function compare(
  { root, runs, onProgress, onLog }: Bench,
  stack: MeasuredStack,
): Promise<Outcome> {
  const call = {
    method: "POST",
    headers: { "x-webhook-secret": webhookSecrets.ELEVENLABS_WEBHOOK_SECRET },
    body: JSON.stringify({ called_number: await makeActiveNumber(stack) }),
  };
  const variables = {
    ...webhookSecrets,
    ...platformVariables(
      stack.info.apiUrl,
      stack.info.dbUrl,
      defaultKeys(stack.info.secretKey),
    ),
  };
  const bare = join(import.meta.dirname, "bare-function.ts");
  const functions = await bundlesUnderTest(root);
  const ours = functions.find(({ name }) => name === "elevenlabs")?.entrypoint;
  if (ours === undefined) throw new Error('There is no function "elevenlabs"');
  const samples = new Samples();
  const inItsName: Record<string, number> = {};
  for (let run = 1; run <= runs; run += 1) {
    for (let turn = 1; turn <= PROCESSES; turn += 1) {
      onProgress(`run ${run} of ${runs}: process ${turn} of ${PROCESSES}`);
      for (const entrypoint of [bare, ours]) {
        const entry: FunctionEntry = {
          name: "elevenlabs",
          entrypoint,
          bundled: true,
        };
        const answers = await timeFreshFunction(
          { root, entry, variables, call, onLog },
          1 + WARM_REQUESTS,
        );
        for (const [index, answer] of answers.entries()) {
          const cell = `${index === 0 ? "cold" : "warm"} ${entrypoint}`;
          samples.add(cell, run, [answer.milliseconds]);
          if (answer.organizationName !== NAME) continue;
          inItsName[cell] = (inItsName[cell] ?? 0) + 1;
        }
      }
    }
  }
  const rows = ["cold", "warm"].flatMap((state) =>
    [bare, ours].map((entrypoint) => {
      const cell = `${state} ${entrypoint}`;
      return {
        "requests": state,
        "function": entrypoint === bare ? "bare (baseline)" : "elevenlabs",
        "answers": samples.all(cell).length,
        "in its name": inItsName[cell] ?? 0,
        "median ms": samples.median(cell),
        "p95 ms": samples.p95(cell),
        ...samples.compare(cell, `${state} ${bare}`),
      };
    })
  );
  return { goals: [], rows, failures: [] };
}

async function makeActiveNumber(
  { server, info }: MeasuredStack,
): Promise<string> {
  const { number } = await insertWithNumber(server, NAME);
  const path = `/admin/phone-numbers/${number.phone_number}/activate`;
  const order = activation({ apikey: info.secretKey }, "phone_bench");
  const { status } = await request(info, path, order);
  if (status === 200) return number.phone_number;
  throw new Error(`Activating "${number.phone_number}" answered ${status}`);
}
