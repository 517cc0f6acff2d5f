-- A number that was found again comes without its place.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.create_organization('Bolt'), tests.create_organization('Cord');
select tests.claim_order('Acme');
select public.complete_phone_number_order(
  o.id, o.lease_token, bought.phone_number, 'PN' || md5(bought.phone_number), '{"voice": true}', 'CA', bought.region
)
from (values ('Acme', '+16045550001', null), ('Bolt', '+18675550001', null), ('Cord', '+18675550002', 'YT'))
  as bought (organization_name, phone_number, region)
join public.phone_number_orders as o using (organization_name);

select set_eq(
  'select phone_number, region from public.phone_numbers',
  $$values ('+16045550001', 'BC'), ('+18675550001', null), ('+18675550002', 'YT')$$,
  'It gets the region of its area code, unless there are several'
);

select * from finish();
rollback;
