import { createFakeLogger } from "../../log/testing/fake-logger.ts";
import type { Flight } from "../flight.ts";
import { type RunEnd, singleFlight } from "../single-flight.ts";
import { FakeClock } from "./flights.ts";

/** A flight whose runs end when the test says so, and whose wake-ups are counted. */
export function startFlight(
  {
    items = 10,
    lingerMilliseconds = 0,
    wakeAgain = () => Promise.resolve(true),
  }: {
    readonly items?: number;
    readonly lingerMilliseconds?: number;
    readonly wakeAgain?: () => Promise<boolean>;
  } = {},
) {
  const logger = createFakeLogger();
  const ending = new AbortController();
  const clock = new FakeClock();
  const runs: (PromiseWithResolvers<RunEnd> & { readonly flight: Flight })[] =
    [];
  const counts = { asked: 0, atOnce: 0, mostAtOnce: 0 };
  const fly = singleFlight(async (flight) => {
    const run = Promise.withResolvers<RunEnd>();
    runs.push({ ...run, flight });
    counts.atOnce += 1;
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce);
    return await run.promise.finally(() => counts.atOnce -= 1);
  }, {
    bound: { items, milliseconds: 30 },
    lingerMilliseconds,
    now: clock.now,
    setTimer: clock.setTimer,
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
      runs[index]?.flight.begin(begun);
      runs[index]?.resolve(end);
    },
  };
}
