-- A retry never buys a second number.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Cancelled', policy => 'hold');
update public.organizations set provisioning_policy = 'never';
select tests.create_organization('Purchased');
select tests.buy_number('Purchased', '+16045550001');
select tests.create_organization('Purchasing');
select tests.claim_order('Purchasing');
create temporary table earlier as select id, status, attempts from public.phone_number_orders;
create temporary table woken as select id from tests.wake_ups();

prepare retry(text) as
  select public.retry_phone_number_order(id) from public.organizations where name = $1;

select throws_ok(
  format('execute retry(%L)', name),
  'PT409',
  format('Cannot retry the order of organization "%s": status is "%s"', id, lower(name)),
  format('An order that is %s is not retried', lower(name))
) from public.organizations order by name;
select is(tests.hint_of($$execute retry('Purchased')$$), 'ORDER_NOT_RETRYABLE', 'The client learns why');
select set_eq(
  'select id, status, attempts from public.phone_number_orders',
  'select * from earlier',
  'The orders are as they were'
);
select is_empty('select id from tests.wake_ups() except select id from woken', 'No wake-up is sent');

select * from finish();
rollback;
