import { readFile, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { digest, type ManifestFile } from "../manifest.ts";

/** Of these files, those that are still as they were written, and those that somebody changed. */
export async function sortFiles(
  appFolder: string,
  files: readonly ManifestFile[],
): Promise<{ readonly same: string[]; readonly changed: string[] }> {
  const same: string[] = [];
  const changed: string[] = [];
  for (const { path, sha256 } of files) {
    const content = await readFile(join(appFolder, "supabase", path))
      .catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return undefined;
        throw error;
      });
    if (content === undefined) continue;
    (digest(content) === sha256 ? same : changed).push(path);
  }
  return { same, changed };
}

/** Deletes files below `supabase/`, and the folders of functions and queries that they leave empty. */
export async function removeFiles(
  appFolder: string,
  paths: readonly string[],
): Promise<void> {
  const folder = join(appFolder, "supabase");
  for (const path of paths) {
    await rm(join(folder, path), { force: true });
    for (
      let parent = dirname(path);
      parent.includes("/") || parent === "snippets";
      parent = dirname(parent)
    ) {
      const isEmpty = await rmdir(join(folder, parent))
        .then(() => true, () => false);
      if (!isEmpty) break;
    }
  }
}
