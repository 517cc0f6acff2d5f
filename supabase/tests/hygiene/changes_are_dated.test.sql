-- updated_at is kept by the database.
begin;
select plan(2);

select is_empty(
  $$select attrelid::regclass from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind = 'r' and attname = 'updated_at'
      and not exists (
        select from pg_trigger
        where tgrelid = attrelid and tgfoid = 'one_number.set_updated_at()'::regprocedure and tgenabled = 'O'
      )$$,
  'Every table with updated_at has the trigger'
);

select tests.start_afresh();
insert into public.organizations (name, updated_at) values ('Acme', now() - interval '1 day');
update public.organizations set name = 'Acme Ltd', updated_at = now() - interval '1 hour';
select is((select updated_at from public.organizations), now(), 'A change is dated, whatever it says itself');

select * from finish();
rollback;
