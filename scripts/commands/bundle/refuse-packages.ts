import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StackError } from "../../local/stack-error.ts";
import type { Bundle } from "./compose-bundles.ts";

const version = z.object({ version: z.string() });

const lockfile = z.object({
  packages: z.record(z.string(), version.partial()),
});

async function readJson(...path: string[]): Promise<unknown> {
  return JSON.parse(await readFile(join(...path), "utf8"));
}

/** The folders of the packages that the bundles hold. */
function packageFolders(bundles: readonly Bundle[]): Set<string> {
  const folders = new Set<string>();
  for (const path of bundles.flatMap(({ inputs }) => [...inputs.keys()])) {
    // Of a package within a package, the inner one.
    const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return folders;
}

/**
 * Throws a `StackError` when a bundle holds another version of a package than the lockfile names: the tests ran with
 * that one.
 */
export async function refusePackages(
  root: string,
  bundles: readonly Bundle[],
): Promise<void> {
  const { packages } = lockfile.parse(
    await readJson(root, "package-lock.json"),
  );
  for (const folder of packageFolders(bundles)) {
    const installed = version.parse(
      await readJson(root, folder, "package.json"),
    );
    const name = folder.slice(folder.indexOf("node_modules/"));
    const locked = packages[name]?.version;
    if (installed.version === locked) continue;
    throw new StackError(
      `"${name}" is installed in version ${installed.version}, but package-lock.json names ${
        locked ?? "none"
      }: run "npm ci"`,
    );
  }
}
