import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FunctionEntry } from "../../local/functions/function-list.ts";
import {
  type Functions,
  startFunctions,
} from "../../local/functions/functions.ts";
import { startWatchdog } from "../../local/processes/watchdog.ts";

/** A function in a process of its own. */
export interface FreshFunction {
  readonly root: string;
  readonly entry: FunctionEntry;
  readonly variables: Record<string, string>;
  readonly onLog: (service: string, line: string) => void;
}

/** Starts a function for some work, and stops it afterwards. */
export async function withFreshFunction<Result>(
  { root, entry, variables, onLog }: FreshFunction,
  work: (functions: Functions) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-bench-"));
  const guard = startWatchdog(join(folder, "lock"), []);
  guard.takeOver();
  try {
    const functions = await startFunctions({
      root,
      entries: [entry],
      instances: 1,
      cacheFolder: join(root, "supabase", ".temp", "deno"),
      variables,
      guard,
      onLog,
    });
    try {
      return await work(functions);
    } finally {
      await functions.stop();
    }
  } finally {
    guard.dismiss();
    await rm(folder, { recursive: true, force: true });
  }
}
