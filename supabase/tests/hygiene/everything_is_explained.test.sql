-- Studio shows these comments beside each table.
begin;
select plan(4);

select is_empty(
  $$select oid::regclass from pg_class
    where relnamespace in ('public'::regnamespace, 'one_number'::regnamespace) and relkind in ('r', 'p', 'v', 'm')
      and obj_description(oid, 'pg_class') is null$$,
  'Every table and view has a comment'
);
select is_empty(
  $$select attrelid::regclass, attname from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
      and attname not in ('id', 'created_at', 'updated_at')
      and col_description(attrelid, attnum) is null$$,
  'Every column has a comment, except the id of a row and when it was written'
);
select is_empty(
  $$select typname from pg_type
    where typnamespace in ('public'::regnamespace, 'one_number'::regnamespace) and obj_description(oid, 'pg_type') is null
      and (typtype in ('e', 'd') or exists (select from pg_class where pg_class.oid = typrelid and relkind = 'c'))$$,
  'Every list of states, and every other type of ours, has a comment'
);
select is_empty(
  $$select oid::regprocedure from pg_proc
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
      and obj_description(oid, 'pg_proc') is null$$,
  'Every function has a comment'
);

select * from finish();
rollback;
