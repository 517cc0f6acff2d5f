import type postgres from "postgres";

/** What the Supabase CLI keeps of a migration that it applied, in the same transaction. */
export interface AppliedMigration {
  version: string;
  name: string | null;
  /** The file's, as they are written in it, without blanks and semicolons around them. */
  statements: string[] | null;
}

/** The migrations that a database has, in order; none where nothing was ever applied. */
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
