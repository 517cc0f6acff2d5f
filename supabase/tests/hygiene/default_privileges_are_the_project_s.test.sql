-- A function and a table that the application makes later behave as if we were not there.
begin;
select plan(3);

select is_empty(
  $$select defaclnamespace::regnamespace, defaclobjtype from pg_default_acl
    where defaclrole = 'postgres'::regrole and defaclobjtype = 'f'$$,
  'No default privilege of functions is changed'
);
create function public.of_the_application() returns integer language sql as 'select 1';
select is(
  has_function_privilege('anon', 'public.of_the_application()', 'execute'), true,
  'A function of the application may be executed by everybody, as Postgres has it'
);
select is_empty(
  $$select oid::regprocedure from pg_proc
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
      and proname <> 'of_the_application'
      and has_function_privilege('anon', oid, 'execute')$$,
  'Ours say for themselves who may execute them'
);

select * from finish();
rollback;
