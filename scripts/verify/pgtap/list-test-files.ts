import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * Lists the files that `supabase test db` would run (`pg_prove --ext .pg --ext .sql -r`), in its order: by the bytes of
 * their paths. Paths are relative to the folder, with slashes.
 */
export async function listTestFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(pg|sql)$/.test(entry.name))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .map((path) => path.split(sep).join("/"))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}
