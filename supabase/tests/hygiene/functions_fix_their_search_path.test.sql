-- A function with the caller's search path runs the caller's objects.
begin;
select plan(1);

select is_empty(
  $$select oid::regprocedure from pg_proc
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
      and not coalesce(proconfig, '{}') @> array['search_path=""']$$,
  'Every function in public and one_number has an empty search path'
);

select * from finish();
rollback;
