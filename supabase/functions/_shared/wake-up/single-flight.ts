import type { Logger } from "../log/logger.ts";
import {
  type Allowance,
  type Bound,
  openAllowance,
  type Worker,
} from "./allowance.ts";

/** How a run ended: with nothing due any more, or at the bound of its allowance. */
export type RunEnd = "done" | "unfinished";

/** What a flight needs. */
export interface FlightDeps extends Worker {
  /** Of a flight: wake-ups that join it add nothing to it. */
  readonly bound: Bound;
  /** Asks the database for another wake-up, if more is due. */
  readonly wakeAgain: () => Promise<void>;
  readonly logger: Logger;
}

/**
 * Runs one work at a time. Calls during a run make one more run afterwards, however many they are: nine wake-ups at
 * once make two runs. All runs of a flight share one allowance, because they use the processor time of one worker. A
 * flight that ends at its bound, or is called when it may begin nothing more, asks for another wake-up, once. A flight
 * that began nothing, or failed, asks for none: a function that cannot work waits for the sweep.
 */
export function singleFlight(
  work: (allowance: Allowance) => Promise<RunEnd>,
  { bound, wakeAgain, logger, ...worker }: FlightDeps,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  let askedAgain = false;

  /** Whether another wake-up is needed. */
  async function fly(): Promise<boolean> {
    const allowance = openAllowance(bound, worker);
    let end: RunEnd;
    try {
      do {
        askedAgain = false;
        end = await work(allowance);
      } while (askedAgain && allowance.left() > 0);
      return allowance.isUsed() && (askedAgain || end === "unfinished");
    } finally {
      // In the same moment, and before it asks: a wake-up from now on must begin another flight, and not join this one.
      running = undefined;
    }
  }

  async function run(): Promise<void> {
    if (await fly()) await askForAnother();
  }

  async function askForAnother(): Promise<void> {
    try {
      await wakeAgain();
    } catch (error) {
      logger.warn("Cannot ask for another wake-up, the next sweep goes on", {
        error,
      });
    }
  }

  return () => {
    askedAgain = running !== undefined;
    running ??= run();
    return running;
  };
}
