import { join } from "node:path";
import { withFreshFunction } from "../fresh-function.ts";
import type { Bench } from "../measurement.ts";
import { readProcessUsage } from "../process-usage.ts";

/** The memory of a function that answers at once, in MB. */
export async function measureBareFunction(
  { root, onLog }: Bench,
): Promise<number> {
  const entrypoint = join(import.meta.dirname, "..", "bare-function.ts");
  const entry = { name: "bare", entrypoint };
  return await withFreshFunction(
    { root, entry, variables: {}, onLog },
    async (functions) => {
      const [pid] = functions.pids(entry.name);
      if (pid === undefined) throw new Error("The bare function does not run");
      return (await readProcessUsage(pid)).peakMegabytes;
    },
  );
}
