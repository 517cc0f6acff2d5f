import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { readFunctionList } from "../../local/functions/function-list.ts";

/** What is brought to the project. */
export interface Cargo {
  /** The folder that contains supabase/, for the CLI: the release, or the app. */
  readonly workdir: string;
  /** The files of our migrations, by version, in order. */
  readonly migrations: ReadonlyMap<string, string>;
  /** The names of our functions. */
  readonly functions: readonly string[];
}

/** The folder of the release, which git ignores. */
export const RELEASE = "dist";

/** What the release of a checkout holds; nothing is written. */
export async function readOwnCargo(root: string): Promise<Cargo> {
  const functions = await readFunctionList(root);
  return {
    workdir: join(root, RELEASE),
    migrations: byVersion(await readdir(migrationsFolder(root))),
    functions: functions.map(({ name }) => name),
  };
}

/** The files of migrations, by version, in the CLI's order. */
export function byVersion(
  files: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    files.filter((file) => /^\d+_.+\.sql$/.test(file)).sort()
      .map((file) => [file.split("_", 1)[0] ?? "", file]),
  );
}

const migrationsFolder = (root: string) => join(root, "supabase", "migrations");

/** The texts of a checkout's migrations, by version. */
export async function readMigrations(
  root: string,
  { migrations }: Cargo,
): Promise<ReadonlyMap<string, string>> {
  const texts = await Promise.all(
    [...migrations].map(async ([version, file]) =>
      [
        version,
        await readFile(join(migrationsFolder(root), file), "utf8"),
      ] as const
    ),
  );
  return new Map(texts);
}

/** MD5 of a migration without what the CLI leaves out when it keeps the statements: the blanks and semicolons. */
export function digestMigration(sql: string): string {
  return createHash("md5").update(sql.replaceAll(/[ \t\r\n;]/g, "")).digest(
    "hex",
  );
}
