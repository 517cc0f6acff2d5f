-- As long as nobody configures otherwise, an admin imports a bought number, and is told at once.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select is((select answered_by::text from public.answering_settings), 'import_by_admin', 'That is the default');
select ok((select due_at <= clock_timestamp() from public.notification_deliveries), 'Admins are told at once');
select is((select import_due_at from public.phone_number_details), null, 'No automatic import is queued');

select * from finish();
rollback;
