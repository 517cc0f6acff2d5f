import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeBundles } from "../../../commands/bundle/compose-bundles.ts";
import type { FunctionEntry } from "../../../local/functions/function-list.ts";

/** The functions with which ours are compared. */
export interface Baselines {
  /** Answers at once. */
  readonly hello: FunctionEntry;
  /** Makes one select by primary key. */
  readonly select: FunctionEntry;
}

/** Bundles the baselines as our functions are bundled, for some work, and removes them afterwards. */
export async function withBaselines<Result>(
  root: string,
  work: (baselines: Baselines) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "one-number-baselines-"));
  try {
    const bundle = async (name: string, entrypoint: string) => {
      const [bundled] = await composeBundles(await realpath(root), [
        { name, entrypoint: join(import.meta.dirname, entrypoint) },
      ]);
      const path = join(folder, name, "index.js");
      await mkdir(join(folder, name));
      await writeFile(path, bundled?.code ?? "");
      return { name, entrypoint: path, bundled: true } as const;
    };
    return await work({
      hello: await bundle("hello", "../bare-function.ts"),
      select: await bundle("select", "baseline/select.ts"),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
