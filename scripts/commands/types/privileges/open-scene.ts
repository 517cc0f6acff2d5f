import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import postgres from "postgres";

/** Who tries: a role, and the user as whom it acts; the rows are Acme's. */
export const actors = [
  { title: "anon", role: "anon", user: null },
  { title: "owner of another", role: "authenticated", user: "Cid" },
  { title: "member", role: "authenticated", user: "Ben" },
  { title: "owner", role: "authenticated", user: "Ada" },
  { title: "admin", role: "authenticated", user: "Grace" },
  { title: "service_role", role: "service_role", user: null },
] as const;

export type Actor = typeof actors[number];

/** A database with rows of two organizations. */
export interface Scene {
  readonly sql: postgres.Sql;
  /** Matches the text of each row that belongs to Acme. */
  readonly isAcmes: string;
}

/**
 * Passes the scene to the work. It stays in the database, which must have all migrations and no rows.
 *
 * @throws {Error} when a helper of the tests is not as the scene expects
 */
export async function withScene<Result>(
  root: string,
  url: string,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`create extension if not exists pgtap with schema extensions`;
    const tests = join(root, "supabase", "tests");
    const helpers = (await readdir(tests))
      .filter((file) => /^\d+-.*\.sql$/.test(file)).sort()
      .map((file) => join(tests, file));
    for (const file of [...helpers, join(import.meta.dirname, "scene.sql")]) {
      await sql.unsafe(await readFile(file, "utf8")).simple();
      // pgTAP's plan is the session's.
      await sql`discard all`;
    }
    return await work({ sql, isAcmes: await readMarkers(sql) });
  } finally {
    await sql.end();
  }
}

/** The UUIDs of all rows that name Acme, and its number, as a regular expression: a counted id is part of other texts. */
async function readMarkers(sql: postgres.Sql): Promise<string> {
  const tables = await sql<{ name: string }[]>`
    select c.oid::regclass::text as name from pg_class as c
    join pg_attribute as id on id.attrelid = c.oid and id.attname = 'id' and id.atttypid = 'uuid'::regtype
    join pg_attribute as o on o.attrelid = c.oid and o.attname = 'organization_id'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`;
  const [acme] = await sql<{ id: string }[]>`
    select id from public.organizations where name = 'Acme'`;
  if (acme === undefined) throw new Error("The scene has no Acme");
  const ids = [acme.id];
  for (const { name } of tables) {
    const rows = await sql<{ id: string }[]>`
      select id::text from ${sql(name)} where organization_id = ${acme.id}`;
    ids.push(...rows.map(({ id }) => id));
  }
  return [...ids, "\\+16045550001"].join("|");
}
