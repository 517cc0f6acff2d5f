import { availableParallelism, loadavg } from "node:os";
import type { Bench, Measurement, Outcome } from "./measurement.ts";

/** A measurement with its result, or with the error that ended it. */
export interface Result extends Outcome {
  readonly name: string;
  readonly about: string;
  /** How long it took. */
  readonly seconds: number;
}

/**
 * Makes measurements one after the other, because they would disturb each other. A failed measurement is a result too,
 * and the others continue, unless the signal aborts.
 */
export async function runMeasurements(
  chosen: readonly Measurement[],
  bench: Omit<Bench, "stopped" | "onProgress"> & {
    readonly onProgress: (measurement: string, step: string) => void;
  },
): Promise<readonly Result[]> {
  const { signal } = bench;
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error(`Stopped (${signal.reason})`));
    signal.addEventListener("abort", stop, { once: true });
  });
  // An unawaited rejection must not end the process.
  stopped.catch(() => {});
  const results: Result[] = [];
  for (const { name, about, measure } of chosen) {
    if (signal.aborted) break;
    const begin = performance.now();
    const outcome = await measure({
      ...bench,
      stopped,
      onProgress: (step) => bench.onProgress(name, step),
    }).catch((error): Outcome => {
      const why = error instanceof Error ? error.message : String(error);
      return { goals: [], rows: [], failures: [`${name} broke off: ${why}`] };
    });
    const seconds = (performance.now() - begin) / 1_000;
    results.push({ name, about, seconds, ...outcome });
  }
  return results;
}

/** The machine of the measurements. */
export interface Machine {
  readonly date: string;
  readonly processors: number;
  /** How many processes wanted a processor in the last minute. */
  readonly load: number;
  readonly system: string;
  readonly node: string;
}

/** Describes this machine at this moment. */
export function describeMachine(): Machine {
  return {
    date: new Date().toISOString().slice(0, 10),
    processors: availableParallelism(),
    load: loadavg()[0] ?? 0,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
  };
}
