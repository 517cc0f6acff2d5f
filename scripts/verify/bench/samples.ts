import { compareRounds, median, percentile, type Ratio } from "./statistics.ts";

/** Everything that was measured, by what it belongs to and by the run. */
export class Samples {
  readonly #rounds = new Map<string, number[][]>();

  /** Notes values of a run; runs count from 1. */
  add(name: string, run: number, values: readonly number[]): void {
    const rounds = this.#rounds.get(name) ?? [];
    this.#rounds.set(name, rounds);
    while (rounds.length < run) rounds.push([]);
    rounds[run - 1]?.push(...values);
  }

  /** All values, of all runs. */
  all(name: string): readonly number[] {
    return (this.#rounds.get(name) ?? []).flat();
  }

  /** The median of all runs. Throws a `RangeError` when nothing was noted. */
  median(name: string): number {
    return median(this.all(name));
  }

  /** What 95 of 100 do not exceed. Throws a `RangeError` when nothing was noted. */
  p95(name: string): number {
    return percentile(this.all(name), 0.95);
  }

  /** How much more one took than the other, run by run. Throws a `RangeError` when a run has nothing of either. */
  compare(name: string, baseline: string): Ratio {
    return compareRounds(
      this.#rounds.get(name) ?? [],
      this.#rounds.get(baseline) ?? [],
    );
  }
}
