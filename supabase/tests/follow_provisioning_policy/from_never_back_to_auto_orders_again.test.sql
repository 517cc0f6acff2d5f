-- A cancelled order is queued again when the policy allows it.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 2;
select tests.create_organization('Acme');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'No answer', 3600
);
update public.organizations set provisioning_policy = 'never';
update public.organizations set provisioning_policy = 'auto';

select results_eq(
  'select status::text, attempts, due_at, cancelled_at from public.phone_number_orders',
  $$values ('queued', 0, now(), null::timestamptz)$$,
  'The order is queued and due, with no attempt used'
);
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'The order is claimed');
select is((select count(*) from public.phone_number_orders), 1::bigint, 'There is still only one order');

select * from finish();
rollback;
