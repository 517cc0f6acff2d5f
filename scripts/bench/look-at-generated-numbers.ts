import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { findDenoBinary } from "../stack/deno-binary.ts";

const printed = z.object({ mostMegabytes: z.number() });

/**
 * Lets the reconciliation's pipeline look at generated numbers, in a process of its own, and returns the most that it held
 * in memory, in MB, garbage not counted.
 *
 * @throws {Error} when it fails
 */
export async function lookAtGeneratedNumbers(
  root: string,
  count: number,
): Promise<number> {
  const folder = join(
    root,
    "supabase/functions/_shared/reconciliation/testing",
  );
  const { stdout } = await promisify(execFile)(findDenoBinary(root), [
    "run",
    "--v8-flags=--expose-gc",
    "--no-remote",
    "--cached-only",
    "--no-check",
    "--allow-env",
    "--allow-read",
    "--allow-sys",
    `--config=${join(root, ".deno.json")}`,
    join(folder, "look-at-many.ts"),
    String(count),
  ]);
  return printed.parse(JSON.parse(stdout)).mostMegabytes;
}
