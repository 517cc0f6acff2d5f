-- The messages of a number that is recorded late were dropped when they were counted.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '20 days' where true;
select tests.count_messages(tests.today_in_utc() - ago, '+16045550001', 1) from generate_series(1, 20) as ago;
select is(one_number.messages_counted_until(), tests.today_in_utc() - 1, 'All days are counted');

select tests.create_organization('Bolt'), tests.claim_order('Bolt');
select public.complete_phone_number_order(
  o.id, o.lease_token, '+16045550002', 'PN' || md5('+16045550002'), '{"voice": true}', 'CA',
  purchased_at => now() - interval '5 days'
)
from public.phone_number_orders as o where o.organization_name = 'Bolt';
select is(one_number.messages_counted_until(), tests.today_in_utc() - 6, 'The days since its purchase are unknown');
select is(
  (select count(*) from one_number.days_to_count_messages()), 5::bigint, 'They are counted again'
);

select * from finish();
rollback;
