-- When no number is available, an admin may retry with another area code.
begin;
select plan(3);

select tests.start_afresh();
insert into public.organizations (name, country, area_code) values ('Acme', 'CA', '604'), ('Bolt', 'CA', '604');
select public.fail_phone_number_order(order_id, lease_token, 'NO_NUMBER_AVAILABLE', 'None left')
from public.claim_phone_number_orders(10, 60);

select public.retry_phone_number_order(id) from public.organizations where name = 'Acme';
select public.retry_phone_number_order(id, '212') from public.organizations where name = 'Bolt';
select results_eq(
  'select organization_name, country, area_code from public.phone_number_orders order by 1',
  $$values ('Acme', 'CA', '604'), ('Bolt', null, '212')$$,
  'A new area code replaces the wish and its country; without it, both stay'
);
select results_eq(
  'select organization_name, country, area_code from public.claim_phone_number_orders(10, 60) order by 1',
  $$values ('Acme', 'CA', '604'), ('Bolt', null, '212')$$,
  'The claims have the new wish'
);
select results_eq(
  'select distinct country, area_code from public.organizations',
  $$values ('CA', '604')$$,
  'The organizations keep their own wish'
);

select * from finish();
rollback;
