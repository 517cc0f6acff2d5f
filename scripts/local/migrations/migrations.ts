import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";
import { StackError } from "../stack-error.ts";
import { runSupabase } from "./supabase-cli.ts";

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

/** A migration that the Supabase CLI applied and recorded in the same transaction. */
export interface AppliedMigration {
  version: string;
  name: string | null;
  /** The statements as written in the file, without the blanks and semicolons around them. */
  statements: string[] | null;
}

/** The migrations of a database, in order; empty when none was ever applied. */
export async function readAppliedMigrations(
  sql: postgres.Sql,
): Promise<readonly AppliedMigration[]> {
  const [table] = await sql`
    select to_regclass('supabase_migrations.schema_migrations') is not null as exists
  `;
  if (!table?.exists) return [];
  return await sql<AppliedMigration[]>`
    select version, name, statements from supabase_migrations.schema_migrations order by version
  `;
}

type MigrationOptions = {
  root: string;
  /** Connection string of `postgres`: migrations run as this role on hosted projects. */
  url: string;
  onLog: (line: string) => void;
};

async function hasPending(sql: postgres.Sql, root: string): Promise<boolean> {
  const files = await readMigrationFiles(root);
  const applied = await readAppliedMigrations(sql);
  const known = new Set(applied.map(({ version }) => version));
  return [...files.keys()].some((version) => !known.has(version));
}

/** The failed migration and the reason, in one line of the CLI's many. */
function describeFailure(output: string): string {
  const file = output.match(/^Applying migration (.+)\.\.\.$/gm)?.at(-1)
    ?.replace(/^Applying migration (.+)\.\.\.$/, "$1");
  const reason = /^ERROR: .+$/m.exec(output)?.[0] ?? output.trim();
  return file === undefined
    ? `Cannot apply the migrations: ${reason}`
    : `Cannot apply the migration "${file}": ${reason}`;
}

/**
 * Applies the migrations that the database lacks, with the Supabase CLI; starts no CLI when the database has all.
 * Throws a `StackError` with the CLI's message when one fails.
 */
export async function applyMigrations(
  { root, url, onLog }: MigrationOptions,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    if (!await hasPending(sql, root)) return;
  } finally {
    await sql.end();
  }
  const output = await runSupabase(root, url, [
    "migration",
    "up",
    "--include-all",
  ]).catch((cause: Error) => {
    for (const line of cause.message.split("\n")) onLog(line);
    throw new StackError(describeFailure(cause.message), { cause });
  });
  for (const line of output.trim().split("\n")) onLog(line);
}

/**
 * Runs `supabase/seed.sql`, if the file exists and has not run in this database yet; the CLI's own table remembers
 * that. Throws a `StackError` when it fails; the database is then unchanged.
 */
export async function seed({ root, url }: MigrationOptions): Promise<void> {
  const path = "supabase/seed.sql";
  const text = await readFile(join(root, path), "utf8").catch(() => undefined);
  if (text === undefined) return;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (transaction) => {
      await transaction`create schema if not exists supabase_migrations`;
      await transaction`
        create table if not exists supabase_migrations.seed_files (path text primary key, hash text not null)
      `;
      const hash = createHash("sha256").update(text).digest("hex");
      const recorded = await transaction`
        insert into supabase_migrations.seed_files values (${path}, ${hash}) on conflict do nothing returning 1
      `;
      if (recorded.length > 0) await transaction.unsafe(text).simple();
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StackError(`Cannot run "${path}": ${reason}`, { cause });
  } finally {
    await sql.end();
  }
}
