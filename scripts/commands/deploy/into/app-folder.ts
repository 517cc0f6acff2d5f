import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Entries, parseEntries, readConfiguration } from "./entries.ts";

/** The folder of an application, which contains `supabase/`. */
export interface AppFolder {
  readonly path: string;
  /** The text of `config.toml`. */
  readonly configuration: string;
  readonly entries: Entries;
  /** The texts of the migrations that the CLI applies, by file, in the CLI's order. */
  readonly migrations: ReadonlyMap<string, string>;
}

export function versionOf(file: string): string {
  return file.split("_", 1)[0] ?? "";
}

/** Throws a `StackError` when the CLI would find no project in the folder. */
export async function readAppFolder(path: string): Promise<AppFolder> {
  const configuration = await readConfiguration(path);
  const folder = join(path, "supabase", "migrations");
  const files = await readdir(folder)
    .catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
  const migrations = new Map<string, string>();
  for (const file of files.sort()) {
    if (!/^\d+_.*\.sql$/.test(file)) continue;
    migrations.set(file, await readFile(join(folder, file), "utf8"));
  }
  return {
    path,
    configuration,
    entries: parseEntries(configuration),
    migrations,
  };
}

/** Whether something has this path below the application's `supabase/`. */
export async function isTaken(
  { path }: Pick<AppFolder, "path">,
  below: string,
): Promise<boolean> {
  return await access(join(path, "supabase", below)).then(
    () => true,
    () => false,
  );
}
