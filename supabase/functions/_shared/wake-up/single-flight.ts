import type { Logger } from "../log/logger.ts";
import {
  type Flight,
  type FlightBound,
  type FlightWorker,
  openFlight,
  type OwnFlight,
} from "./flight.ts";

/** How a run ended: with nothing due any more, or at the bound of its allowance. */
export type RunEnd = "done" | "unfinished";

/** What flights need. */
export interface FlightDeps extends FlightBound, FlightWorker {
  /** Asks the database for another wake-up, if more is due. Returns whether it sent one. */
  readonly wakeAgain: () => Promise<boolean>;
  readonly logger: Logger;
}

/**
 * Runs one work at a time. A call during a run joins its flight: the run looks once more, or another follows it, one
 * for all such calls. All runs of a flight share one allowance, because they use the processor time of one worker. A
 * flight that ends at its bound, or is called when it may begin nothing more, asks for another wake-up: at once, while its
 * last items are worked on, and again once they have ended, unless the next flight is this worker's, too. Another worker
 * may have found all places taken by them, and ended. A flight that failed asks for none, nor one that could begin nothing
 * because the worker is about to end: what cannot work waits for the sweep.
 */
export function singleFlight(
  work: (flight: Flight) => Promise<RunEnd>,
  { wakeAgain, logger, ...deps }: FlightDeps,
): () => Promise<void> {
  let current: { readonly own: OwnFlight; readonly end: Promise<void> } | null =
    null;

  /** Whether another wake-up is needed. */
  async function fly({ flight, isAwaited }: OwnFlight): Promise<boolean> {
    let end: RunEnd;
    try {
      do {
        flight.look();
        end = await work(flight);
      } while (isAwaited() && flight.left() > 0);
      return (isAwaited() || end === "unfinished") &&
        (flight.isUsed() || (flight.left() === 0 && !deps.ending.aborted));
    } finally {
      // In the same moment, and before it asks: a wake-up from now on must begin another flight, and not join this one.
      current = null;
    }
  }

  async function run(own: OwnFlight): Promise<void> {
    try {
      if (await fly(own)) await askForOthers(own);
    } finally {
      await own.landed();
    }
  }

  async function askForOthers(own: OwnFlight): Promise<void> {
    let hadLanded = own.hasLanded();
    if (!await askForAnother() && await lingers(own)) {
      hadLanded = own.hasLanded();
      await askForAnother();
    }
    if (hadLanded) return;
    await own.landed();
    if (current === null) await askForOthers(own);
  }

  /**
   * As a claim that finds nothing, a question may come before the work of whoever saved the wake-up. Returns whether it is
   * to be repeated: a flight of now looks itself before it ends.
   */
  async function lingers({ flight }: OwnFlight): Promise<boolean> {
    if (flight.lingerMilliseconds === 0) return false;
    flight.look();
    const lasted = await flight.pause(flight.lingerMilliseconds);
    return lasted && current === null;
  }

  async function askForAnother(): Promise<boolean> {
    try {
      return await wakeAgain();
    } catch (error) {
      logger.warn("Cannot ask for another wake-up, the next sweep goes on", {
        error,
      });
      return false;
    }
  }

  return () => {
    if (current !== null) {
      current.own.join();
      return current.end;
    }
    const own = openFlight(deps, deps);
    const end = run(own);
    current = { own, end };
    return end;
  };
}
