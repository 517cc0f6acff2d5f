import { z } from "zod";
import {
  jobName,
  type Name,
  ofTable,
  relation,
  schemaName,
  secretName,
} from "./name.ts";
import { typeText } from "./type-text.ts";

/** Asks the project's database; of each row only the named columns are read. */
export type QueryDatabase = (
  statement: string,
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** The kind and the parts of each name of the schemas that are not the system's. */
const NAMES = `
  with mine as (
    select oid, nspname from pg_catalog.pg_namespace
    where nspname not in ('pg_catalog', 'information_schema') and nspname not like 'pg\\_%'
  )
  select 'schema' as kind, nspname as schema, null as name, null as detail from mine
  union all
  select 'relation', s.nspname, c.relname, null
  from pg_catalog.pg_class as c join mine as s on s.oid = c.relnamespace
  union all
  select 'type', s.nspname, t.typname, null
  from pg_catalog.pg_type as t join mine as s on s.oid = t.typnamespace
  where not (t.typcategory = 'A' and t.typelem <> 0)
  union all
  select 'function', s.nspname, p.proname, (
    select coalesce(string_agg(${
  typeText("a.type")
}, ', ' order by a.place), '')
    from unnest(p.proargtypes) with ordinality as a (type, place)
  )
  from pg_catalog.pg_proc as p join mine as s on s.oid = p.pronamespace
  union all
  select 'trigger', s.nspname, c.relname, t.tgname
  from pg_catalog.pg_trigger as t
  join pg_catalog.pg_class as c on c.oid = t.tgrelid join mine as s on s.oid = c.relnamespace
  where not t.tgisinternal
  union all
  -- Of this table only: the others are ours, or none of our concern.
  select 'column', s.nspname, c.relname, a.attname
  from pg_catalog.pg_attribute as a
  join pg_catalog.pg_class as c on c.oid = a.attrelid join mine as s on s.oid = c.relnamespace
  where s.nspname = 'public' and c.relname = 'organizations' and a.attnum > 0 and not a.attisdropped
  union all
  select 'policy', s.nspname, c.relname, p.polname
  from pg_catalog.pg_policy as p
  join pg_catalog.pg_class as c on c.oid = p.polrelid join mine as s on s.oid = c.relnamespace
  union all
  select 'constraint', s.nspname, c.relname, k.conname
  from pg_catalog.pg_constraint as k
  join pg_catalog.pg_class as c on c.oid = k.conrelid join mine as s on s.oid = c.relnamespace`;

const nameRow = z.object({
  kind: z.enum([
    "schema",
    "relation",
    "type",
    "function",
    "trigger",
    "column",
    "policy",
    "constraint",
  ]),
  schema: z.string(),
  name: z.string().nullable().transform((name) => name ?? ""),
  detail: z.string().nullable().transform((detail) => detail ?? ""),
}).transform(({ kind, schema, name, detail }): Name => {
  switch (kind) {
    case "schema":
      return schemaName(schema);
    case "relation":
    case "type":
      return relation(kind, [schema, name]);
    case "function":
      return `function ${schema}.${name}(${detail})`;
    default:
      return ofTable(kind, detail, [schema, name]);
  }
});

const text = z.object({ name: z.string() });

/** Names of a table that not every project has. */
async function namesOf(
  query: QueryDatabase,
  table: string,
  column: string,
): Promise<readonly string[]> {
  const [found] = await query(
    `select to_regclass('${table}')::text as name`,
  );
  if (!text.safeParse(found).success) return [];
  const rows = await query(
    `select ${column}::text as name from ${table} where ${column} is not null order by 1`,
  );
  return rows.map((row) => text.parse(row).name);
}

/** What the project's database has that an installation could run into. */
export interface DatabaseNames {
  readonly names: ReadonlySet<Name>;
  /** The versions of the migrations that the CLI applied, in order. */
  readonly versions: readonly string[];
}

/** Reads the names of everything in the project's database, and its migrations; changes nothing. */
export async function readDatabaseNames(
  query: QueryDatabase,
): Promise<DatabaseNames> {
  const rows = await query(NAMES);
  const jobs = await namesOf(query, "cron.job", "jobname");
  const secrets = await namesOf(query, "vault.secrets", "name");
  const versions = await namesOf(
    query,
    "supabase_migrations.schema_migrations",
    "version",
  );
  const names = rows.map((row) => nameRow.parse(row));
  return {
    names: new Set([
      ...names,
      ...jobs.map(jobName),
      ...secrets.map(secretName),
    ]),
    versions,
  };
}
