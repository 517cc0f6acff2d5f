import type { Row } from "../figure-table.ts";
import type { Goal } from "./goal.ts";

/** The result of a measurement. */
export interface Outcome {
  /** What the figures should be: shown in one table with those of all measurements. */
  readonly goals: readonly Goal[];
  /** Figures in the unit of their title. */
  readonly rows: readonly Row[];
  /** The broken requirements, in words. */
  readonly failures: readonly string[];
}

/** The options of a measurement. */
export interface Bench {
  /** The checkout whose `supabase/` folder is measured. */
  readonly root: string;
  /** The number of runs. */
  readonly runs: number;
  /** Whether to measure the same with fewer samples and smaller sizes. */
  readonly isQuick: boolean;
  /** Whether to measure the sizes that take minutes, too. */
  readonly isLarge: boolean;
  /** Receives the next step in a few words. */
  readonly onProgress: (step: string) => void;
  readonly onLog: (service: string, line: string) => void;
  /** Stops the measurement. */
  readonly signal: AbortSignal;
  /** Rejects when the signal aborts. */
  readonly stopped: Promise<never>;
}

/** A measurement, compared in each run with a baseline of the same run: machines differ, and are busy. */
export interface Measurement {
  readonly name: string;
  /** The compared things, in words. */
  readonly about: string;
  /** Whether it takes too long for every run: it is made where it is named, or with `--large`. */
  readonly isOnDemand?: true;
  /** Throws when the measurement cannot be made. */
  readonly measure: (bench: Bench) => Promise<Outcome>;
}
