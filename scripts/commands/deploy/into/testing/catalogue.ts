import type postgres from "postgres";

/** One line for each object of the schemas that are not the system's, with all that is said about it. */
const CATALOGUE = `
  with mine as (
    select oid, nspname, nspacl from pg_namespace
    where nspname not in ('pg_catalog', 'information_schema', 'supabase_migrations', 'net', 'cron', 'extensions', 'vault')
      and nspname not like 'pg\\_%'
  ), tables as (
    select c.oid, s.nspname || '.' || c.relname as name, c.relkind, c.relacl, c.relrowsecurity, c.reloptions
    from pg_class as c join mine as s on s.oid = c.relnamespace
  ), lines as (
    select format('schema %s %s %s', nspname, nspacl, obj_description(oid)) as line from mine
    union all
    select format('relation %s %s %s %s %s %s', name, relkind, relacl, relrowsecurity, reloptions, obj_description(oid, 'pg_class'))
    from tables
    union all
    select format('column %s.%s %s %s %s %s %s', t.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid), a.attacl, col_description(t.oid, a.attnum))
    from tables as t join pg_attribute as a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef as d on d.adrelid = t.oid and d.adnum = a.attnum
    union all
    select format('index %s', pg_get_indexdef(indexrelid)) from pg_index where indrelid in (select oid from tables)
    union all
    select format('constraint %s %s %s', t.name, k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint as k join tables as t on t.oid = k.conrelid
    union all
    select format('trigger %s', pg_get_triggerdef(g.oid)) from pg_trigger as g join tables as t on t.oid = g.tgrelid
    where not g.tgisinternal
    union all
    select format('view %s %s', name, pg_get_viewdef(oid)) from tables where relkind = 'v'
    union all
    select format('policy %s %s %s %s %s %s', t.name, p.polname, p.polcmd, p.polroles::regrole[],
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
    from pg_policy as p join tables as t on t.oid = p.polrelid
    union all
    select format('function %s %s %s', pg_get_functiondef(p.oid), p.proacl, obj_description(p.oid, 'pg_proc'))
    from pg_proc as p join mine as s on s.oid = p.pronamespace where p.prokind = 'f'
    union all
    select format('type %s.%s %s %s', s.nspname, y.typname, y.typacl,
      (select string_agg(enumlabel, ',' order by enumsortorder) from pg_enum where enumtypid = y.oid))
    from pg_type as y join mine as s on s.oid = y.typnamespace
    where y.typtype in ('e', 'd', 'r')
    union all
    select format('default privileges %s %s %s', defaclnamespace::regnamespace, defaclobjtype, defaclacl) from pg_default_acl
    union all
    select format('secret %s', name) from vault.secrets
  )
  select line from lines order by line`;

/** All that a project's database has, but for its rows, the jobs of pg_cron, and the CLI's own records. */
export async function readCatalogue(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql.unsafe<{ line: string }[]>(CATALOGUE);
  return rows.map(({ line }) => line);
}

/** The lines that one catalogue has more than another. */
export function more(
  than: readonly string[],
  lines: readonly string[],
): string[] {
  const known = new Set(than);
  return lines.filter((line) => !known.has(line));
}
