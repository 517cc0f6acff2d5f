-- A foreign key without an index makes deleting slow.
begin;
select plan(1);

select is_empty(
  $$select conrelid::regclass, conname from pg_constraint as foreign_key
    where contype = 'f' and connamespace = 'public'::regnamespace
      and not exists (
        select from pg_index
        where indrelid = foreign_key.conrelid and indisvalid and indpred is null
          and (indkey::int2[])[0:cardinality(foreign_key.conkey) - 1] = foreign_key.conkey
      )$$,
  'Every foreign key has an index'
);

select * from finish();
rollback;
