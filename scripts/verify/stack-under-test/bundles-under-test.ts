import { mkdir, mkdtemp, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { bundleFunctions } from "../../commands/bundle/bundle-functions.ts";
import {
  type FunctionEntry,
  readFunctionList,
} from "../../local/functions/function-list.ts";
import { root as checkout } from "../../local/root.ts";
import { digestFiles } from "./digest-files.ts";
import { removeOldFolders } from "./remove-old-folders.ts";

/** The bundles of each checkout that this process uses. */
const bundles = new Map<string, Promise<FunctionEntry[]>>();

/**
 * The functions of a checkout as they are deployed. The first process that needs them bundles them; others find them,
 * as long as the sources are the same.
 */
export function bundlesUnderTest(root: string): Promise<FunctionEntry[]> {
  const found = bundles.get(root) ?? findBundles(root);
  bundles.set(root, found);
  return found;
}

async function findBundles(root: string): Promise<FunctionEntry[]> {
  const folder = join(root, "supabase", ".temp", "bundles");
  const ready = join(
    folder,
    await digestFiles([
      join(checkout, "package-lock.json"),
      join(checkout, "scripts", "commands", "bundle"),
      join(root, "supabase", "config.toml"),
      join(root, "supabase", "functions"),
    ]),
  );
  if (!await isFolder(ready)) await makeBundles(root, { folder, ready });
  // Another process may remove what nothing has used for long.
  const now = new Date();
  await utimes(ready, now, now);
  return (await readFunctionList(root)).map(({ name }) => ({
    name,
    entrypoint: join(ready, name, "index.js"),
    bundled: true,
  }));
}

/** Several processes may do this at the same time: none sees a part of the bundles, and those of the first stay. */
async function makeBundles(
  root: string,
  { folder, ready }: { folder: string; ready: string },
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = await mkdtemp(join(folder, "unfinished-"));
  await bundleFunctions({ root, folder: unfinished });
  await rename(unfinished, ready).catch(async (error) => {
    await rm(unfinished, { recursive: true });
    if (!await isFolder(ready)) throw error;
  });
  await removeOldFolders(folder);
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then((file) => file.isDirectory(), () => false);
}
