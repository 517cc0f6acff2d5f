import { max, median, min, quantile } from "simple-statistics";

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

  /** Compares the medians of each run, so that a machine that slows down changes no ratio. */
  compare(name: string, baseline: string): Ratio {
    const others = this.#runs.get(baseline) ?? [];
    const ratios = (this.#runs.get(name) ?? []).map((run, index) =>
      median(run) / median(others[index] ?? [])
    );
    return { ratio: median(ratios), lowest: min(ratios), highest: max(ratios) };
  }
}
