import type { Logger } from "../log/logger.ts";
import type { Allowance } from "./allowance.ts";
import type { RunEnd } from "./single-flight.ts";

/** A queue whose items are leased, worked on, or put back where they may not begin. */
export interface Queue<Item> {
  /** The items in words, for the log: "orders". */
  readonly name: string;
  /** How many are worked on at once. */
  readonly batchSize: number;
  /** Leases due items to us, no more than these. */
  readonly claim: (most: number) => Promise<readonly Item[]>;
  readonly workOn: (item: Item, position: number) => Promise<unknown>;
  /** Puts an item back that was leased and may not begin. */
  readonly putBack: (item: Item) => Promise<unknown>;
  /** Facts of an item for the log. */
  readonly describe: (item: Item) => Readonly<Record<string, unknown>>;
  readonly logger: Logger;
}

/**
 * Works on due items, a batch at a time, until none is left or the allowance is used. Claims no more than may begin.
 * Never throws: errors are logged, and the sweep wakes the next run.
 */
export async function drain<Item>(
  queue: Queue<Item>,
  allowance: Allowance,
): Promise<RunEnd> {
  let left: number;
  while ((left = allowance.left()) > 0) {
    const claimed = await claim(queue, Math.min(queue.batchSize, left));
    if (claimed.length === 0) return "done";
    const act = allowance.begin(claimed.length) ? queue.workOn : queue.putBack;
    await Promise.all(
      claimed.map(async (item, position) => {
        try {
          await act(item, position);
        } catch (error) {
          // The lease expires and the item is tried again; the others go on.
          queue.logger.error("An attempt broke off", {
            ...queue.describe(item),
            error,
          });
        }
      }),
    );
  }
  return "unfinished";
}

async function claim<Item>(
  { name, claim, logger }: Queue<Item>,
  most: number,
): Promise<readonly Item[]> {
  try {
    return await claim(most);
  } catch (error) {
    logger.error(`Cannot claim ${name}, the next sweep tries again`, { error });
    return [];
  }
}
