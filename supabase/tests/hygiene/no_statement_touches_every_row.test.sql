-- The hosted Data API refuses UPDATE and DELETE without WHERE (safeupdate), also inside the functions that it calls.
begin;
select plan(1);

select is_empty(
  $$select oid::regprocedure, statement
    from pg_proc, regexp_split_to_table(prosrc, ';') as statement
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
      and statement ~* '\m(update|delete from)\s+(only\s+)?(public|one_number)\.'
      and statement !~* '\mwhere\M'$$,
  'Every UPDATE and DELETE in public and one_number has a WHERE'
);

select * from finish();
rollback;
