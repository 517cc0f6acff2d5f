import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import {
  type FunctionEntry,
  readFunctionList,
} from "../../local/functions/function-list.ts";
import { startFunctions } from "../../local/functions/functions.ts";
import { startWatchdog } from "../../local/processes/watchdog.ts";
import { bundlesUnderTest } from "../stack-under-test/bundles-under-test.ts";
import { wholeEnvironment } from "../stack-under-test/whole-environment.ts";
import type { Bench, Measurement, Outcome } from "./measurement.ts";
import { readProcessUsage } from "./process-usage.ts";
import { Samples } from "./samples.ts";

const PROCESSES = 3;

/** How long a function takes from nothing to its first answer. */
export const start: Measurement = {
  name: "start",
  about:
    "From the start of a function's process to its first answer, a refusal, with Deno's cache of compiled code: as it is " +
    "deployed, in one file, and from the sources, with all files of its packages.",
  measure: compare,
};

async function compare(bench: Bench): Promise<Outcome> {
  const { root, runs, onProgress } = bench;
  const sources = await readFunctionList(root);
  const bundles = await bundlesUnderTest(root);
  const times = new Samples();
  const memory = new Samples();
  const processor = new Samples();
  for (const entry of [...sources, ...bundles]) await startOnce(bench, entry);
  for (let run = 1; run <= runs; run += 1) {
    for (let turn = 1; turn <= PROCESSES; turn += 1) {
      onProgress(`run ${run} of ${runs}: process ${turn} of ${PROCESSES}`);
      for (const entry of [...sources, ...bundles]) {
        bench.signal.throwIfAborted();
        const started = await startOnce(bench, entry);
        times.add(entry.entrypoint, run, [started.milliseconds]);
        memory.add(entry.entrypoint, run, [started.peakMegabytes]);
        processor.add(entry.entrypoint, run, [started.processorSeconds]);
      }
    }
  }
  const rows = await Promise.all(bundles.map(async (bundle) => {
    const code = await readFile(bundle.entrypoint);
    const source = sources.find(({ name }) => name === bundle.name);
    const before = source?.entrypoint ?? bundle.entrypoint;
    return {
      "function": bundle.name,
      "kB": code.length / 1_000,
      "kB gzipped": gzipSync(code).length / 1_000,
      "memory MB": memory.median(bundle.entrypoint),
      "sources' MB": memory.median(before),
      "processor ms": processor.median(bundle.entrypoint) * 1_000,
      "sources' processor ms": processor.median(before) * 1_000,
      "median ms": times.median(bundle.entrypoint),
      "sources' median ms": times.median(before),
      ...times.compare(bundle.entrypoint, before),
    };
  }));
  return { goals: [], rows, failures: [] };
}

async function startOnce({ root, onLog }: Bench, entry: FunctionEntry) {
  const folder = await mkdtemp(join(tmpdir(), "one-number-bench-"));
  const guard = startWatchdog(join(folder, "lock"), []);
  guard.takeOver();
  try {
    const begin = performance.now();
    const functions = await startFunctions({
      root,
      entries: [entry],
      instances: 1,
      cacheFolder: join(root, "supabase", ".temp", "deno"),
      variables: wholeEnvironment,
      guard,
      onLog,
    });
    try {
      const url = `http://127.0.0.1:${functions.nextPort(entry.name)}`;
      const answer = await fetch(`${url}/${entry.name}`, { method: "POST" });
      await answer.text();
      const milliseconds = performance.now() - begin;
      if (answer.status === 503) throw new Error(`${entry.name} cannot work`);
      const [pid] = functions.pids(entry.name);
      return { milliseconds, ...await readProcessUsage(pid ?? 0) };
    } finally {
      await functions.stop();
    }
  } finally {
    guard.dismiss();
    await rm(folder, { recursive: true, force: true });
  }
}
