import { mkdir, realpath, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { composeBundles } from "./compose-bundles.ts";
import { refuseBundle } from "./refuse-bundle.ts";
import { refusePackages } from "./refuse-packages.ts";

/** A function in one file that needs no other. */
export type BundledFunction = {
  name: string;
  /** The file: one ES module that imports nothing but Node's own modules. */
  entrypoint: string;
  bytes: number;
};

/**
 * Writes each function of a checkout into `<folder>/<name>/index.js`, with all that it needs. Throws a `StackError`
 * when one cannot be bundled.
 */
export async function bundleFunctions(
  { root: checkout, folder }: { root: string; folder: string },
): Promise<BundledFunction[]> {
  const root = await realpath(checkout);
  const bundles = await composeBundles(root);
  bundles.forEach(refuseBundle);
  await refusePackages(root, bundles);
  return await Promise.all(bundles.map(async ({ name, code }) => {
    const entrypoint = join(folder, name, "index.js");
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(entrypoint, code);
    return { name, entrypoint, bytes: code.length };
  }));
}
