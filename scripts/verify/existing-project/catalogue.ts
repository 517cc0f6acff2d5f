import type postgres from "postgres";

/** What belongs to the application, one line for each thing, with all of its properties. */
export type Catalogue = ReadonlySet<string>;

/**
 * Everything that Postgres knows of these tables, of all functions and schemas, and of default privileges: a line that is
 * gone later was changed or dropped.
 */
export async function readCatalogue(
  sql: postgres.Sql,
  tables: readonly string[],
): Promise<Catalogue> {
  const rows = await sql<{ line: string }[]>`
    with relations as (
      select c.oid::regclass::text as name, c.*
      from unnest(${[...tables]}::text[]) as wanted (name)
      join pg_class as c on c.oid = wanted.name::regclass
    )
    select format('table %s %s %s %s owner %s', r.name, r.relrowsecurity, r.relforcerowsecurity, r.relacl, r.relowner::regrole) as line
    from relations as r
    union all
    select format(
      'column %s.%s %s %s %s default %s acl %s', r.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,
      pg_get_expr(d.adbin, d.adrelid), a.attacl
    )
    from relations as r
    join pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef as d on d.adrelid = r.oid and d.adnum = a.attnum
    union all
    select format('constraint %s.%s %s %s', r.name, k.conname, pg_get_constraintdef(k.oid), k.convalidated)
    from relations as r join pg_constraint as k on k.conrelid = r.oid
    union all
    select format('index %s.%s', r.name, pg_get_indexdef(i.indexrelid))
    from relations as r join pg_index as i on i.indrelid = r.oid
    union all
    select format('trigger %s.%s %s %s', r.name, t.tgname, t.tgenabled, pg_get_triggerdef(t.oid))
    from relations as r join pg_trigger as t on t.tgrelid = r.oid and not t.tgisinternal
    union all
    select format('policy %s.%s', r.name, to_jsonb(p) - 'oid' - 'polrelid')
    from relations as r join pg_policy as p on p.polrelid = r.oid
    union all
    select format('function %s %s %s', f.oid::regprocedure, f.proacl, md5(pg_get_functiondef(f.oid)))
    from pg_proc as f
    where f.pronamespace in ('public'::regnamespace, 'crm'::regnamespace) and f.prokind = 'f'
    union all
    select format('schema %s %s', n.nspname, n.nspacl) from pg_namespace as n where n.nspname in ('public', 'crm', 'auth')
    union all
    select format('default privileges %s', to_jsonb(d) - 'oid') from pg_default_acl as d
    order by 1
  `;
  return new Set(rows.map(({ line }) => line));
}

/** The first words of the lines that are in one catalogue and not in the other. */
export function namesOf(one: Catalogue, other: Catalogue): readonly string[] {
  return [...one].filter((line) => !other.has(line))
    .map((line) => line.split(" ").slice(0, 2).join(" "));
}
