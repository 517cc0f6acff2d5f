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
 * flight that ends at its bound, or is called when it may begin nothing more, asks for another wake-up, also while its
 * last items are worked on. A flight that began nothing, or failed, asks for none: a function that cannot work waits for
 * the sweep.
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
      return flight.isUsed() && (isAwaited() || end === "unfinished");
    } finally {
      // In the same moment, and before it asks: a wake-up from now on must begin another flight, and not join this one.
      current = null;
    }
  }

  async function run(own: OwnFlight): Promise<void> {
    try {
      if (await fly(own) && !await askForAnother()) await askOnceMore(own);
    } finally {
      await own.landed();
    }
  }

  /** As a claim that finds nothing, the question may come before the work of whoever saved the wake-up. */
  async function askOnceMore({ flight }: OwnFlight): Promise<void> {
    if (flight.lingerMilliseconds === 0) return;
    flight.look();
    const lasted = await flight.pause(flight.lingerMilliseconds);
    // A flight of now looks itself before it ends.
    if (lasted && current === null) await askForAnother();
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
