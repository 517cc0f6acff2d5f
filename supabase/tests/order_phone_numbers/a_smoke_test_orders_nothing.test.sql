-- A deployment that was interrupted leaves its organization.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization(name, policy => 'never')
from (values ('Acme'), ('One Number smoke test (may be deleted)')) as organizations (name);

select is((select ordered from public.order_phone_numbers(confirmed => 1)), 1::bigint, 'One organization needs a number');
select is((select string_agg(organization_name, ', ') from public.phone_number_orders), 'Acme', 'That of the smoke test does not');

select * from finish();
rollback;
