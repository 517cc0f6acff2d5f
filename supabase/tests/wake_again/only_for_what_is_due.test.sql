-- A function at its bound is woken again while something is due for it, and only then.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table woken as select count(*) as times from tests.wake_ups();
grant select on woken to service_role;

select tests.authenticate_as_service_role();
select is(public.wake_again('provision-phone-number'), true, 'An order is due: its function is woken');
select is(public.wake_again('release-phone-number'), false, 'No release is due: its function is not woken');
select is(public.wake_again('notify-admins'), false, 'No delivery is due: its function is not woken');
select is(public.wake_again('reconcile'), false, 'No reconciliation is due: its function is not woken');
select is(public.wake_again('count-messages'), false, 'No day is to be counted: its function is not woken');
select is(public.wake_again('notice-imports'), false, 'No number waits for its import: its function is not woken');
select tests.clear_authentication();

select is(
  (select count(*) from tests.wake_ups()), (select times + 1 from woken), 'One wake-up is sent for one that was asked for'
);

select * from finish();
rollback;
