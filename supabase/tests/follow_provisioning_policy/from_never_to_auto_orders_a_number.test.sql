-- An organization that wanted no number may want one later.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
insert into public.organizations (name, country, area_code, created_by, provisioning_policy)
values ('Acme', 'CA', '604', tests.user_id('Ada'), 'never');
select is_empty('select * from public.phone_number_orders', 'At first, there is no order');

update public.organizations set provisioning_policy = 'auto';
select results_eq(
  'select organization_id, organization_name, ordered_by, country, area_code, status::text from public.phone_number_orders',
  $$select id, 'Acme', tests.user_id('Ada'), 'CA', '604', 'queued' from public.organizations$$,
  'There is one like that of a new organization'
);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The purchasing function is woken');
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'The number is bought');

select * from finish();
rollback;
