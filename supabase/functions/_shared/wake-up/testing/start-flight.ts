import { createFakeLogger } from "../../log/testing/fake-logger.ts";
import type { Allowance } from "../allowance.ts";
import { type RunEnd, singleFlight } from "../single-flight.ts";

/** A flight whose runs end when the test says so, and whose wake-ups are counted. */
export function startFlight(
  { items = 10, wakeAgain = () => Promise.resolve() }: {
    readonly items?: number;
    readonly wakeAgain?: () => Promise<void>;
  } = {},
) {
  const logger = createFakeLogger();
  const ending = new AbortController();
  const clock = { milliseconds: 0 };
  const runs: (PromiseWithResolvers<RunEnd> & {
    readonly allowance: Allowance;
  })[] = [];
  const counts = { asked: 0, atOnce: 0, mostAtOnce: 0 };
  const fly = singleFlight(async (allowance) => {
    const run = Promise.withResolvers<RunEnd>();
    runs.push({ ...run, allowance });
    counts.atOnce += 1;
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce);
    return await run.promise.finally(() => counts.atOnce -= 1);
  }, {
    bound: { items, milliseconds: 30 },
    now: () => new Date(clock.milliseconds),
    ending: ending.signal,
    wakeAgain() {
      counts.asked += 1;
      return wakeAgain();
    },
    logger,
  });
  return {
    fly,
    runs,
    counts,
    clock,
    ending,
    logger,
    /** Begins items in a run, which then ends. */
    end(index: number, begun: number, end: RunEnd = "done") {
      runs[index]?.allowance.begin(begun);
      runs[index]?.resolve(end);
    },
  };
}

/** Lets everything go on that does not wait for the test. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
