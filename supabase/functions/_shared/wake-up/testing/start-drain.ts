import { createFakeLogger } from "../../log/testing/fake-logger.ts";
import { createDrain } from "../drain.ts";
import { singleFlight } from "../single-flight.ts";
import { FakeClock, settle } from "./flights.ts";

/** An item, by its name. */
type Item = string;

/** A worker that drains a queue of items, each of which is worked on until the test ends it. */
export function startDrain(
  { slots = 3, items = 1_000, lingerMilliseconds = 0, wakeAgain = true }: {
    readonly slots?: number;
    readonly items?: number;
    readonly lingerMilliseconds?: number;
    /** What the database answers to who asks for another wake-up. */
    readonly wakeAgain?: boolean;
  } = {},
) {
  const clock = new FakeClock();
  const logger = createFakeLogger();
  const ending = new AbortController();
  const due: Item[] = [];
  const attempts = new Map<Item, PromiseWithResolvers<void>>();
  const seen = {
    /** How many items each claim asked for. */
    asked: [] as number[],
    /** How many each claim got, -1 where it failed. */
    claimed: [] as number[],
    putBack: [] as Item[],
    askedAgain: 0,
  };
  const script = { failing: 0, duringClaim: () => {} };
  const drain = createDrain<Item>({
    name: "items",
    slots,
    claim(most) {
      seen.asked.push(most);
      script.duringClaim();
      if (script.failing > 0) {
        script.failing -= 1;
        seen.claimed.push(-1);
        return Promise.reject(new Error("No database"));
      }
      const claimed = due.splice(0, most);
      seen.claimed.push(claimed.length);
      return Promise.resolve(claimed);
    },
    workOn(item) {
      const attempt = Promise.withResolvers<void>();
      attempts.set(item, attempt);
      return attempt.promise.finally(() => attempts.delete(item));
    },
    putBack(item) {
      seen.putBack.push(item);
      return Promise.resolve();
    },
    describe: (item) => ({ item }),
    logger,
  });
  const wakeUp = singleFlight(drain, {
    bound: { items, milliseconds: 30_000 },
    lingerMilliseconds,
    now: clock.now,
    setTimer: clock.setTimer,
    ending: ending.signal,
    wakeAgain() {
      seen.askedAgain += 1;
      return Promise.resolve(wakeAgain);
    },
    logger,
  });
  return {
    clock,
    logger,
    ending,
    due,
    seen,
    script,
    wakeUp,
    /** The items that are worked on. */
    inFlight: () => [...attempts.keys()],
    /** Ends the attempts at these items, or at all that are worked on. */
    async end(...items: readonly Item[]) {
      await settle();
      for (const item of items.length > 0 ? items : attempts.keys()) {
        attempts.get(item)?.resolve();
      }
      await clock.pass(0);
    },
    /** Lets the attempt at this item throw. */
    async breakOff(item: Item) {
      await settle();
      attempts.get(item)?.reject(new Error("No Twilio"));
      await clock.pass(0);
    },
  };
}
