import type { Row } from "../figure-table.ts";

/** What a measurement found. */
export interface Outcome {
  /** Figures in the unit that their title says. */
  readonly rows: readonly Row[];
  /** What is not as it must be, in words. */
  readonly failures: readonly string[];
}

/** How a measurement is to be made. */
export interface Bench {
  /** The checkout whose `supabase/` folder is measured. */
  readonly root: string;
  /** How often everything is measured. */
  readonly runs: number;
  /** Whether the sizes that take minutes are measured, too. */
  readonly isLarge: boolean;
  /** Told in a few words what is done next. */
  readonly onProgress: (step: string) => void;
  readonly onLog: (service: string, line: string) => void;
  /** When it aborts, everything is to be stopped. */
  readonly signal: AbortSignal;
  /** Rejects when the signal aborts. */
  readonly stopped: Promise<never>;
}

/** Something that is measured, each time against a baseline of the same run: machines differ, and are busy. */
export interface Measurement {
  readonly name: string;
  /** What is compared with what. */
  readonly about: string;
  /** Throws when the measurement cannot be made. */
  readonly measure: (bench: Bench) => Promise<Outcome>;
}
