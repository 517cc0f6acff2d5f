import type { Logger } from "../log/logger.ts";
import type { Flight } from "./flight.ts";
import type { RunEnd } from "./single-flight.ts";

/** A queue whose items are leased, worked on, or put back where they may not begin. */
export interface Queue<Item> {
  /** The items in words, for the log: "orders". */
  readonly name: string;
  /** How many are worked on at once, by all flights of a worker together. */
  readonly slots: number;
  /** Leases due items to us, no more than these. */
  readonly claim: (most: number) => Promise<readonly Item[]>;
  readonly workOn: (item: Item) => Promise<unknown>;
  /** Puts an item back that was leased and may not begin. */
  readonly putBack: (item: Item) => Promise<unknown>;
  /** Facts of an item for the log. */
  readonly describe: (item: Item) => Readonly<Record<string, unknown>>;
  readonly logger: Logger;
}

/** How long it looks for nothing while items are worked on: whoever writes work down meanwhile wakes nobody. */
const LOOK_MILLISECONDS = 500;

/**
 * Makes the work of a worker's flights: it keeps the slots busy with due items. Each that becomes free is filled at once
 * as long as claims find anything; while others are worked on it looks twice a second. It claims no more than may begin.
 * A run ends when nothing is left, and still nothing is after the flight lingered; or when the allowance is used: its
 * last items are worked on while the next flight begins, which has the slots that they leave. Never throws: errors are
 * logged, and the sweep wakes the next run.
 */
export function createDrain<Item>(
  queue: Queue<Item>,
): (flight: Flight) => Promise<RunEnd> {
  const { slots, workOn, putBack } = queue;
  const inFlight = new Set<Promise<void>>();

  function begin(item: Item): void {
    const attempt = attend(queue, workOn, item)
      .finally(() => inFlight.delete(attempt));
    inFlight.add(attempt);
  }

  return async (flight) => {
    /** What the last claim led to, where the flight lingered since. */
    let before: "nothing" | "failure" | undefined;
    while (flight.left() > 0) {
      const free = slots - inFlight.size;
      if (free === 0) {
        await Promise.race(inFlight);
        continue;
      }
      const most = Math.min(free, flight.left());
      flight.look();
      const claimed = await claim(queue, most);
      if (claimed !== null && claimed.length > 0) {
        before = undefined;
        if (!flight.begin(claimed.length)) {
          await Promise.all(
            claimed.map((item) => attend(queue, putBack, item)),
          );
        } else {
          claimed.forEach(begin);
          // Fewer are due, or may begin until one of those that are in flight has ended.
          if (claimed.length < most) {
            await flight.pause(LOOK_MILLISECONDS, Promise.race(inFlight));
          }
        }
      } else if (inFlight.size > 0) {
        before = undefined;
        await flight.pause(LOOK_MILLISECONDS, Promise.all(inFlight));
      } else {
        const outcome = claimed === null ? "failure" : "nothing";
        if (flight.lingerMilliseconds === 0 || outcome === before) {
          return "done";
        }
        const lasted = await flight.pause(flight.lingerMilliseconds);
        before = lasted ? outcome : undefined;
      }
    }
    if (inFlight.size > 0) flight.outlive(Promise.all(inFlight));
    return "unfinished";
  };
}

/** The claimed items; null when the database refused or did not answer. */
async function claim<Item>(
  { name, claim, logger }: Queue<Item>,
  most: number,
): Promise<readonly Item[] | null> {
  try {
    return await claim(most);
  } catch (error) {
    logger.error(`Cannot claim ${name}, the next sweep tries again`, { error });
    return null;
  }
}

async function attend<Item>(
  { describe, logger }: Queue<Item>,
  act: (item: Item) => Promise<unknown>,
  item: Item,
): Promise<void> {
  try {
    await act(item);
  } catch (error) {
    // The lease expires and the item is tried again; the others go on.
    logger.error("An attempt broke off", { ...describe(item), error });
  }
}
