-- One notification tells of all failed or held orders of a user, and each of them is decided on for itself.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt', owner => 'Ada');
select tests.create_organization('Cedar', owner => 'Ben');
select tests.claim_order('Acme');
select public.fail_phone_number_order(o.id, o.lease_token, 'NO_NUMBER_AVAILABLE', 'None is left for ' || o.organization_name)
from public.phone_number_orders as o;

select results_eq(
  'select organization_name, progress, count(*) over (partition by notification_id) from public.list_waiting_work() order by 1',
  $$values ('Acme', 'None is left for Acme', 2::bigint), ('Bolt', 'None is left for Bolt', 2), ('Cedar', 'None is left for Cedar', 1)$$,
  'Both orders of Ada stand for one notification'
);
select is(
  (select waiting from public.count_waiting_work() where kind = 'failure'), 3::bigint, 'Orders are counted, not notifications'
);
select public.dismiss_notification(tests.notification_id(tests.user_id('Ada')::text), 'They know');
select results_eq(
  'select organization_name from public.list_waiting_work()', $$values ('Cedar')$$, 'What an admin dismissed waits no more'
);
select public.retry_phone_number_order(tests.organization_id('Cedar'));
select results_eq(
  'select organization_name, progress from public.list_waiting_work()', $$values ('Cedar', 'retried, and not bought yet')$$,
  'One that was retried is listed until it has its number'
);

select * from finish();
rollback;
