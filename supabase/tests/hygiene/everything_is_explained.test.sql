-- Studio shows these comments beside each table.
begin;
select plan(4);

select is_empty(
  $$select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
      and obj_description(oid, 'pg_class') is null$$,
  'Every table has a comment'
);
select is_empty(
  $$select attrelid::regclass, attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
      and attname <> 'id' and attname not like '%\_id' and attname not like '%\_at'
      and col_description(attrelid, attnum) is null$$,
  'Every column has a comment, except ids and times'
);
select is_empty(
  $$select typname from pg_type
    where typnamespace = 'public'::regnamespace and typtype in ('e', 'd') and obj_description(oid, 'pg_type') is null$$,
  'Every list of states has a comment'
);
select is_empty(
  $$select oid::regprocedure from pg_proc
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
      and obj_description(oid, 'pg_proc') is null$$,
  'Every function has a comment'
);

select * from finish();
rollback;
