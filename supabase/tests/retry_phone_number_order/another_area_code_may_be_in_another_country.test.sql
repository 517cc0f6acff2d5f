-- Where there is no number, an admin may take one elsewhere.
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
  'An area code replaces the wanted one and its country; without one, both stay'
);
select results_eq(
  'select organization_name, country, area_code from public.claim_phone_number_orders(10, 60) order by 1',
  $$values ('Acme', 'CA', '604'), ('Bolt', null, '212')$$,
  'That is what is looked for'
);
select results_eq(
  'select distinct country, area_code from public.organizations',
  $$values ('CA', '604')$$,
  'What the organizations asked for is not rewritten'
);

select * from finish();
rollback;
