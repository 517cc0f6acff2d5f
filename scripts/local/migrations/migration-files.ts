import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** By version, the texts of the files in `supabase/migrations` that the Supabase CLI applies. */
export async function readMigrationFiles(
  root: string,
): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, "supabase", "migrations");
  const texts = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const version = /^(\d+)_.+\.sql$/.exec(file)?.[1];
    if (version === undefined) continue;
    texts.set(version, await readFile(join(folder, file), "utf8"));
  }
  return texts;
}
