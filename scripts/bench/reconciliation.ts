import { makeAccount } from "../end-to-end/reconciliation/make-account.ts";
import { planAccount } from "../end-to-end/reconciliation/plan-account.ts";
import { simulatorKey } from "../stack/vendors.ts";
import { localAgent } from "../stack/elevenlabs.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { askForReport, type Reconciled, runDaily } from "./reconcile-once.ts";
import { Samples } from "./samples.ts";
import { type MeasuredStack, useStack } from "./use-stack.ts";

const SMALL = 1_000;
const REQUIRED = 10_000;
const LARGE = 30_000;
/** What a reconciliation of the required size may take. */
const MOST_SECONDS = 60;
const SEED = 6;

const works = [
  { name: "report", reconcile: askForReport },
  { name: "daily run", reconcile: runDaily },
];

/** What it takes to hold Twilio, ElevenLabs and the database against each other. */
export const reconciliation: Measurement = {
  name: "reconciliation",
  about:
    "GET /admin/reconciliation, and the daily run, which looks twice and tells the admins, of an account with numbers of every " +
    "class, mixed at random, in a fresh stack for each size. Memory is the peak of the function's process, garbage included. " +
    "The ratio is that of the memory, to the smallest size.",
  async measure(bench) {
    const sizes = [SMALL, REQUIRED, ...bench.isLarge ? [LARGE] : []];
    const seconds = new Samples();
    const processor = new Samples();
    const memory = new Samples();
    const failures: string[] = [];
    for (const size of sizes) {
      bench.signal.throwIfAborted();
      await reconcileAccount(bench, size, (work, run, taken) => {
        seconds.add(`${work} ${size}`, run, [taken.seconds]);
        processor.add(`${work} ${size}`, run, [taken.processorSeconds]);
        memory.add(`${work} ${size}`, run, [taken.peakMegabytes]);
      }).catch((error) => {
        // What was measured before tells how far it is from its limits.
        failures.push(
          `The reconciliation of ${size} numbers broke off: ${error}`,
        );
      });
    }
    const measured = (work: string) =>
      sizes.filter((size) => seconds.all(`${work} ${size}`).length > 0);
    const rows = works.flatMap(({ name }) =>
      measured(name).map((size) => ({
        "work": name,
        "numbers": size,
        "median s": seconds.median(`${name} ${size}`),
        "slowest s": Math.max(...seconds.all(`${name} ${size}`)),
        "processor s": processor.median(`${name} ${size}`),
        "peak MB": Math.max(...memory.all(`${name} ${size}`)),
        ...memory.compare(`${name} ${size}`, `${name} ${measured(name)[0]}`),
      }))
    );
    return { rows, failures: [...failures, ...tooSlow(seconds)] };
  },
};

function reconcileAccount(
  { runs, ...bench }: Bench,
  size: number,
  onReconciled: (work: string, run: number, taken: Reconciled) => void,
): Promise<void> {
  const env = {
    ELEVENLABS_API_KEY: simulatorKey,
    ELEVENLABS_AGENT_ID: localAgent.agentId,
  };
  return useStack({ runs, ...bench }, env, async (stack) => {
    bench.onProgress(`making an account of ${size} numbers`);
    await makeMixedAccount(stack, size);
    for (let run = 1; run <= runs; run += 1) {
      for (const { name, reconcile } of works) {
        bench.onProgress(`run ${run} of ${runs}: ${name}, ${size} numbers`);
        const taken = await reconcile(stack);
        bench.onProgress(`it took ${taken.seconds.toFixed(1)} s`);
        onReconciled(name, run, taken);
      }
    }
  });
}

async function makeMixedAccount(
  stack: MeasuredStack,
  size: number,
): Promise<void> {
  const planned = planAccount({
    seed: SEED,
    size,
    agentId: localAgent.agentId,
    ourVoiceUrl: `${stack.info.apiUrl}/functions/v1/twilio/voice`,
  });
  await makeAccount({ ...stack, database: stack.sql }, planned);
  // An account of that size did not come about in a minute: the planner knows its tables.
  await stack.sql`analyze`;
}

function tooSlow(seconds: Samples): Outcome["failures"] {
  return works.flatMap(({ name }) => {
    const slowest = Math.max(...seconds.all(`${name} ${REQUIRED}`));
    return slowest <= MOST_SECONDS ? [] : [
      `The ${name} of ${REQUIRED} numbers took ${
        slowest.toFixed(1)
      } s, and may take ${MOST_SECONDS} s`,
    ];
  });
}
