import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findDenoBinary } from "../../local/functions/deno-binary.ts";
import { runAs } from "../../local/postgres/server-user.ts";
import { runSupabase } from "../../local/migrations/supabase-cli.ts";

/** The one file of types that both the functions and the scripts import. */
function typesPath(root: string): string {
  return join(
    root,
    "supabase",
    "functions",
    "_shared",
    "database",
    "database.types.ts",
  );
}

async function generateTypes(root: string, url: string): Promise<string> {
  const types = await runSupabase(root, url, [
    "gen",
    "types",
    "typescript",
    "--schema=public",
  ]);
  const deno = findDenoBinary(root);
  const format = (input: string) =>
    runAs(undefined, deno, ["fmt", "--ext", "ts", "-"], { input });
  // The formatter needs two passes, because the CLI writes very long lines.
  return await format(await format(types));
}

/** Writes the types of the database's public schema. */
export async function writeTypes(root: string, url: string): Promise<void> {
  await writeFile(typesPath(root), await generateTypes(root, url));
}

/** Whether the file is up to date. */
export async function typesAreCurrent(
  root: string,
  url: string,
): Promise<boolean> {
  const current = await readFile(typesPath(root), "utf8");
  return current === await generateTypes(root, url);
}
