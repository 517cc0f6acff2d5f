-- Held without an area code, corrected, and let go on: what is searched is the present wish.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Auto', policy => 'hold');
select tests.create_organization('Never', policy => 'hold');
select tests.create_organization('Retry', policy => 'hold');
select tests.create_organization('Failed', area_code => '212');
select tests.create_organization('Cancelled', policy => 'hold');
select public.fail_phone_number_order(tests.order_id('Failed'), tests.claim_order('Failed'), 'NO_NUMBER_AVAILABLE', 'None');
select tests.create_organization('Queued');
update public.organizations set provisioning_policy = 'never' where name = 'Cancelled';

update public.organizations set area_code = '604', country = 'CA' where name <> 'Retry';
update public.organizations set area_code = '604' where name = 'Retry';
update public.organizations set country = 'CA' where name = 'Retry';

update public.organizations set provisioning_policy = 'auto' where name in ('Auto', 'Cancelled');
update public.organizations set provisioning_policy = 'never' where name = 'Never';
update public.organizations set provisioning_policy = 'auto' where name = 'Never';
select public.retry_phone_number_order(id) from public.organizations where name in ('Retry', 'Failed');

create temporary table claimed as
select organization_name, country, area_code, area_code_country, area_code_regions
from public.claim_phone_number_orders(10, 60);

select is(
  (select row(country, area_code, area_code_country, area_code_regions)::text from claimed where organization_name = name),
  '(CA,604,CA,{BC})',
  'The wish counts that was corrected ' || how
) from (values
  ('Auto', 'while the order was held, and let go on by "auto"'),
  ('Never', 'while it was held, and let go on by "never" and "auto"'),
  ('Retry', 'while it was held, in two steps, and retried'),
  ('Queued', 'before the first attempt'),
  ('Failed', 'after it failed, and retried'),
  ('Cancelled', 'while no number was wanted')
) as orders (name, how);
select is((select count(*) from claimed), 6::bigint, 'There is one order each');

select * from finish();
rollback;
