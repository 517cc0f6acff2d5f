-- What is due wakes the function that it is due for, by the same condition as its sweep.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '2 days';
select one_number.begin_reconciliation();
update public.reconciliations set due_at = now() - interval '1 second' where true;
delete from net.http_request_queue where true;

select tests.authenticate_as_service_role();
select is(public.wake_again('notify-admins'), true, 'A notification that nobody was told of');
select is(public.wake_again('notice-imports'), true, 'A number that waits for its import');
select is(public.wake_again('count-messages'), true, 'A day that was not counted');
select is(public.wake_again('reconcile'), true, 'A reconciliation');
select tests.clear_authentication();

select results_eq(
  $$select regexp_replace(url, '^.*/', '') from tests.wake_ups() order by 1$$,
  array['count-messages', 'notice-imports', 'notify-admins', 'reconcile'], 'Each wakes its own function'
);

select * from finish();
rollback;
