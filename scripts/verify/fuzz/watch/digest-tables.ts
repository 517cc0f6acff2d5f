import type postgres from "postgres";

/** The content of each table, as a hash. */
export type Digest = ReadonlyMap<string, string>;

/** Computes digests of all rows that the product has, however they were written. */
export async function createDigester(sql: postgres.Sql) {
  const tables = await sql<{ name: string; namesOrganization: boolean }[]>`
    select c.oid::regclass::text as name, bool_or(attname = 'organization_id') and bool_or(attname = 'id') as "namesOrganization"
    from pg_class as c join pg_attribute on attrelid = c.oid
    where relnamespace in ('public'::regnamespace, 'one_number'::regnamespace) and relkind in ('r', 'p')
    group by c.oid order by 1`;
  if (tables.length < 10) throw new Error("The tables were not found");
  const query = tables.map(({ name }) =>
    // With xmin, also a row that was written without a change differs.
    `select '${name}' as name, md5(coalesce(string_agg(t.xmin || t::text, ',' order by t::text), '')) as hash
    from ${name} as t where $1 = '' or t::text !~ $1`
  ).join(" union all ");
  const ids = tables.filter(({ namesOrganization }) => namesOrganization)
    .map(({ name }) =>
      `select id::text from ${name} where organization_id = any ($1::uuid[])`
    )
    .join(" union all ");

  return {
    /** All rows but those that name something of these organizations. */
    async digest(without: readonly string[] = []): Promise<Digest> {
      const named = without.length === 0
        ? []
        : await sql.unsafe<{ id: string }[]>(ids, [[...without]]);
      const left = [...without, ...named.map(({ id }) => id)].join("|");
      const rows = await sql.unsafe<{ name: string; hash: string }[]>(query, [
        left,
      ]);
      return new Map(rows.map(({ name, hash }) => [name, hash]));
    },
  };
}

/** The tables that differ. */
export function changedTables(
  before: Digest,
  after: Digest,
): readonly string[] {
  return [...after].filter(([name, hash]) => before.get(name) !== hash)
    .map(([name]) => name);
}
