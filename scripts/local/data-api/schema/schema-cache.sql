-- What PostgREST keeps about the schema that it exposes, as one JSON value
-- (https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/SchemaCache.hs).
with relations as (
  select c.oid, n.nspname as schema, c.relname as name
  from pg_class as c
  join pg_namespace as n on n.oid = c.relnamespace
  where c.relkind in ('r', 'v', 'm', 'f', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
),
columns as (
  select
    r.oid,
    json_agg(json_build_object(
      'name', a.attname,
      'number', a.attnum,
      'type', format_type(a.atttypid, a.atttypmod),
      'default', case
        when a.attidentity = 'd' then format('nextval(%L)', pg_get_serial_sequence(a.attrelid::regclass::text, a.attname))
        when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid)
      end
    ) order by a.attnum) as list
  from relations as r
  join pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef as d on d.adrelid = r.oid and d.adnum = a.attnum
  group by r.oid
),
unique_keys as (
  select con.conrelid, con.contype, array_agg(a.attname::text order by a.attname) as columns
  from pg_constraint as con
  join pg_attribute as a on a.attrelid = con.conrelid and a.attnum = any (con.conkey)
  where con.contype in ('p', 'u')
  group by con.oid, con.conrelid, con.contype
),
foreign_keys as (
  select
    con.conname as name,
    con.conrelid,
    con.confrelid,
    json_agg(json_build_array(a.attname, b.attname) order by pair.ord) as columns,
    array_agg(a.attname::text order by a.attname) as sorted_columns
  from pg_constraint as con
  cross join lateral unnest(con.conkey, con.confkey) with ordinality as pair (col, ref, ord)
  join pg_attribute as a on a.attrelid = con.conrelid and a.attnum = pair.col
  join pg_attribute as b on b.attrelid = con.confrelid and b.attnum = pair.ref
  where con.contype = 'f' and con.conparentid = 0
  group by con.oid, con.conname, con.conrelid, con.confrelid
)
select json_build_object(
  'relations', (
    select json_agg(json_build_object(
      'oid', r.oid::text,
      'schema', r.schema,
      'name', r.name,
      'columns', coalesce(c.list, '[]'),
      'primaryKey', coalesce(
        (select to_json(k.columns) from unique_keys as k where k.conrelid = r.oid and k.contype = 'p'), '[]'
      ),
      'viewRule', case when r.schema = 'public' then (
        select w.ev_action::text from pg_rewrite as w where w.ev_class = r.oid and w.ev_type = '1'
      ) end
    ))
    from relations as r
    left join columns as c on c.oid = r.oid
  ),
  'foreignKeys', (
    select coalesce(json_agg(json_build_object(
      'name', f.name,
      'from', f.conrelid::text,
      'to', f.confrelid::text,
      'columns', f.columns,
      -- A unique index that is no constraint, such as a partial one, makes no one-to-one relationship.
      'isOneToOne', exists (
        select from unique_keys as k where k.conrelid = f.conrelid and k.columns = f.sorted_columns
      )
    ) order by f.conrelid, f.name), '[]')
    from foreign_keys as f
  ),
  'functions', (
    select coalesce(json_agg(distinct p.proname), '[]') from pg_proc as p where p.pronamespace = 'public'::regnamespace
  )
) as schema
