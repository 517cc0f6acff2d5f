import { max, median, min, quantile } from "simple-statistics";
import type { Spread } from "./goal.ts";

/** How many times longer one took than the other, run by run, because a machine's speed drifts. */
export interface Ratio {
  /** The median of the runs. */
  readonly ratio: number;
  readonly lowest: number;
  readonly highest: number;
}

/** All measured values, by name and run. Throws for a name without values. */
export class Samples {
  readonly #runs = new Map<string, number[][]>();

  /** Adds values of a run; runs count from 1. */
  add(name: string, run: number, values: readonly number[]): void {
    const runs = this.#runs.get(name) ?? [];
    this.#runs.set(name, runs);
    while (runs.length < run) runs.push([]);
    runs[run - 1]?.push(...values);
  }

  /** All values, of all runs. */
  all(name: string): number[] {
    return (this.#runs.get(name) ?? []).flat();
  }

  /** The median of all runs. */
  median(name: string): number {
    return median(this.all(name));
  }

  /** The value that 95 of 100 do not exceed. */
  p95(name: string): number {
    return quantile(this.all(name), 0.95);
  }

  /** The value that 99 of 100 do not exceed. */
  p99(name: string): number {
    return quantile(this.all(name), 0.99);
  }

  /** Compares the medians of each run, so that a machine that slows down changes no ratio. */
  compare(name: string, baseline: string): Ratio {
    const { measured, ...spread } = this.ratio(name, baseline);
    return { ratio: measured, ...spread };
  }

  /** The same as the figures of a goal, also of another part of each run than its median: 0.99 compares the p99s. */
  ratio(name: string, baseline: string, part = 0.5): Spread {
    const others = this.#runs.get(baseline) ?? [];
    return spreadOf(
      (this.#runs.get(name) ?? []).map((run, index) =>
        quantile(run, part) / quantile(others[index] ?? [], part)
      ),
    );
  }

  /** The medians of the runs, or another part of each run, as the figures of a goal that compares nothing. */
  spread(name: string, part = 0.5): Spread {
    return spreadOf(
      (this.#runs.get(name) ?? []).map((run) => quantile(run, part)),
    );
  }
}

/** What several runs measured, as the figures of a goal. Throws without a run. */
export function spreadOf(runs: readonly number[]): Spread {
  return {
    measured: median([...runs]),
    lowest: min([...runs]),
    highest: max([...runs]),
  };
}
