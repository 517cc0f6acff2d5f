import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const OLD_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Removes the folders in a folder that nothing has used for a day. */
export async function removeOldFolders(folder: string): Promise<void> {
  const old = Date.now() - OLD_MILLISECONDS;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    // Another process may remove it at the same time.
    const used = await stat(path).then(({ mtimeMs }) => mtimeMs, () => old);
    if (used < old) await rm(path, { recursive: true, force: true });
  }
}
