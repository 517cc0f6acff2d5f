import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { makeMixedAccount } from "./make-mixed-account.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { type Reconciled, reconcileOnce } from "./reconcile-once.ts";
import { Samples } from "./samples.ts";
import { withStack } from "./measured-stack.ts";

const SMALL = 1_000;
const REQUIRED = 10_000;
const LARGE = 30_000;
/** The limits for a reconciliation of the required size. */
const MOST_SECONDS = 60;

/** The resources that comparing Twilio, ElevenLabs and the database needs. */
export const reconciliation: Measurement = {
  name: "reconciliation",
  isOnDemand: true,
  about:
    "From POST /admin/reconciliation to the conclusion, of an account with numbers of every type of finding, mixed at random, in a fresh " +
    "stack for each size. The first run reads the lists twice, to confirm what it found. Requests are those of the function; " +
    "processor time and memory (the peak, garbage included) are its process's. The ratio is that of the time of one number, to " +
    "the smallest size.",
  async measure(bench) {
    const sizes = [SMALL, REQUIRED, ...bench.isLarge ? [LARGE] : []];
    const samples = {
      seconds: new Samples(),
      perNumber: new Samples(),
      processorSeconds: new Samples(),
      requests: new Samples(),
      peakMegabytes: new Samples(),
    };
    const failures: string[] = [];
    for (const size of sizes) {
      bench.signal.throwIfAborted();
      const name = String(size);
      await reconcileAccount(bench, size, (run, taken) => {
        samples.seconds.add(name, run, [taken.seconds]);
        samples.perNumber.add(name, run, [taken.seconds / size]);
        samples.processorSeconds.add(name, run, [taken.processorSeconds]);
        samples.requests.add(name, run, [taken.requests]);
        samples.peakMegabytes.add(name, run, [taken.peakMegabytes]);
      }).catch((error) => {
        // The sizes before show how far the required size is from its limits.
        failures.push(
          `The reconciliation of ${size} numbers broke off: ${error}`,
        );
      });
    }
    const measured = sizes.map(String)
      .filter((name) => samples.seconds.all(name).length > 0);
    const rows = measured.map((name) => ({
      "numbers": Number(name),
      "median s": samples.seconds.median(name),
      "slowest s": Math.max(...samples.seconds.all(name)),
      "requests": Math.max(...samples.requests.all(name)),
      "processor s": samples.processorSeconds.median(name),
      "peak MB": Math.max(...samples.peakMegabytes.all(name)),
      ...samples.perNumber.compare(name, measured[0] ?? name),
    }));
    const goals = measured.includes(String(REQUIRED))
      ? [{
        what: `reconciling ${REQUIRED} numbers`,
        atMost: MOST_SECONDS,
        unit: "s",
        ...samples.seconds.spread(String(REQUIRED)),
      }]
      : [];
    return {
      goals,
      rows,
      failures: [...failures, ...tooSlow(samples.seconds)],
    };
  },
};

function reconcileAccount(
  { runs, ...bench }: Bench,
  size: number,
  onReconciled: (run: number, taken: Reconciled) => void,
): Promise<void> {
  return withStack({ runs, ...bench }, elevenLabsAccount, async (stack) => {
    bench.onProgress(`making an account of ${size} numbers`);
    await makeMixedAccount(stack, size);
    for (let run = 1; run <= runs; run += 1) {
      bench.onProgress(`run ${run} of ${runs}: ${size} numbers`);
      const taken = await reconcileOnce(stack);
      bench.onProgress(`it took ${taken.seconds.toFixed(1)} s`);
      onReconciled(run, taken);
    }
  });
}

function tooSlow(seconds: Samples): Outcome["failures"] {
  const slowest = Math.max(...seconds.all(String(REQUIRED)));
  return slowest <= MOST_SECONDS ? [] : [
    `The reconciliation of ${REQUIRED} numbers took ${
      slowest.toFixed(1)
    } s, and may take ${MOST_SECONDS} s`,
  ];
}
