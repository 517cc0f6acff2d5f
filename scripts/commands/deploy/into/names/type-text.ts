/** SQL for the text of a type, given the SQL of its oid: as the parser's types are told, `uuid[]` or `public.wish`. */
export function typeText(oid: string): string {
  return `(
    select case when t.typcategory = 'A' and t.typelem <> 0 then
        case es.nspname when 'pg_catalog' then '' else es.nspname || '.' end || e.typname || '[]'
      else case ts.nspname when 'pg_catalog' then '' else ts.nspname || '.' end || t.typname end
    from pg_catalog.pg_type as t
    join pg_catalog.pg_namespace as ts on ts.oid = t.typnamespace
    left join pg_catalog.pg_type as e on e.oid = t.typelem
    left join pg_catalog.pg_namespace as es on es.oid = e.typnamespace
    where t.oid = ${oid}
  )`;
}
