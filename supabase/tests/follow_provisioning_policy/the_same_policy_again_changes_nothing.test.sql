-- A form that saves all its fields does not change the order.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt', policy => 'hold');
select public.retry_phone_number_order(id) from public.organizations where name = 'Bolt';
create temporary table earlier as select id from tests.wake_ups();

update public.organizations set name = name || ' Ltd', provisioning_policy = provisioning_policy;
select results_eq(
  'select organization_name, status::text from public.phone_number_orders order by 1',
  $$values ('Acme Ltd', 'queued'), ('Bolt Ltd', 'queued')$$,
  'An order that an admin retried is not held again'
);
select is_empty('select id from tests.wake_ups() except select id from earlier', 'No wake-up is sent');

select * from finish();
rollback;
