import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { FunctionEntry } from "../../../local/functions/function-list.ts";
import type { Row } from "../../figure-table.ts";
import { bundlesUnderTest } from "../../stack-under-test/bundles-under-test.ts";
import type { Bench, Measurement, Outcome } from "../measurement.ts";
import { Samples } from "../samples.ts";
import { type Baselines, withBaselines } from "./bundled-baselines.ts";
import { type CalledStack, withCalledStack } from "./called-stack.ts";
import { measureMemory, type Memory } from "./measure-memory.ts";
import { processGoals } from "./process-goals.ts";
import { replayDataApi } from "./replayed-data-api.ts";
import { startOnce } from "./start-once.ts";

/** What the process of each function takes: to its first answer, and of memory. */
export const processes: Measurement = {
  name: "processes",
  about:
    "Each function as it is deployed, in a process of its own, called as it is called by those whom it is for. Cold: from the start of the " +
    "process to the first answer, with Deno's cache of compiled code, in turns with a function that makes one select by primary key with " +
    "supabase-js, bundled in the same way. Memory: after 10,000 requests (with --quick 500), the median of the last tenth, against a function " +
    "that answers at once, and against the second tenth of the same requests. The Data API repeats its first answer to each request, so it is " +
    "the functions that take the time.",
  measure: (bench) =>
    withBaselines(
      bench.root,
      (baselines) =>
        withCalledStack(bench, async (called) => {
          const dataApi = await replayDataApi(called.stack.info.apiUrl);
          try {
            return await measureAll(bench, called, baselines, dataApi.url);
          } finally {
            await dataApi.stop();
          }
        }),
    ),
};

async function measureAll(
  bench: Bench,
  { callOf, variablesWith }: CalledStack,
  { hello, select }: Baselines,
  dataApiUrl: string,
): Promise<Outcome> {
  const variables = variablesWith(dataApiUrl);
  const ours = await bundlesUnderTest(bench.root);
  const fresh = (entry: FunctionEntry) => ({
    root: bench.root,
    onLog: bench.onLog,
    entry,
    variables,
  });
  const cold = new Samples();
  // Not counted: the first start of each compiles its code.
  for (const entry of [select, ...ours]) {
    await startOnce(fresh(entry), callOf(entry.name)());
  }
  for (let run = 1; run <= bench.runs; run += 1) {
    for (let turn = 1; turn <= (bench.isQuick ? 1 : 3); turn += 1) {
      bench.onProgress(`run ${run} of ${bench.runs}: cold starts ${turn}`);
      for (const entry of [select, ...ours]) {
        bench.signal.throwIfAborted();
        const message = callOf(entry.name)();
        cold.add(entry.name, run, [await startOnce(fresh(entry), message)]);
      }
    }
  }
  const memories = new Map<string, Memory>();
  for (const entry of [hello, ...ours]) {
    bench.onProgress(`memory of ${entry.name}`);
    memories.set(
      entry.name,
      await measureMemory(fresh(entry), {
        call: callOf(entry.name),
        requests: bench.isQuick ? 500 : 10_000,
      }),
    );
  }
  const bare = memories.get(hello.name)?.megabytes ?? NaN;
  const rows = await Promise.all(
    [hello, select, ...ours].map(async ({ name, entrypoint }): Promise<Row> => {
      const code = await readFile(entrypoint);
      const memory = memories.get(name);
      return {
        "function": name,
        "kB": code.length / 1_000,
        "kB gzipped": gzipSync(code).length / 1_000,
        ...(name === hello.name ? { "cold ms": "", "× select": "" } : {
          "cold ms": cold.median(name),
          "× select": cold.compare(name, select.name).ratio,
        }),
        "MB": memory?.megabytes ?? "",
        "× hello": memory === undefined ? "" : memory.megabytes / bare,
        "grown ×": memory?.growth ?? "",
      };
    }),
  );
  const names = ours.map(({ name }) => name);
  return {
    goals: processGoals(names, {
      cold,
      memories,
      bare,
      baseline: select.name,
      isQuick: bench.isQuick,
    }),
    rows,
    failures: [],
  };
}
