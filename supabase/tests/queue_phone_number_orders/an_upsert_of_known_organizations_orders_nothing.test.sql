-- A client may send the same organizations again.
begin;
select plan(3);

select tests.start_afresh();
insert into public.organizations (id, name) values ('5eed0000-0000-4000-8000-000000000001', 'Acme');

insert into public.organizations (id, name) values ('5eed0000-0000-4000-8000-000000000001', 'Acme Ltd')
on conflict (id) do update set name = excluded.name;
select is((select count(*) from public.phone_number_orders), 1::bigint, 'There is no second order');
select is((select count(*) from tests.wake_ups()), 1::bigint, 'There is no second wake-up');

insert into public.organizations (id, name) values
  ('5eed0000-0000-4000-8000-000000000001', 'Acme'), ('5eed0000-0000-4000-8000-000000000002', 'Bolt')
on conflict do nothing;
select is((select count(*) from public.phone_number_orders), 2::bigint, 'Only the new organization orders a number');

select * from finish();
rollback;
