-- An automatic import that is left to the admins is reminded of like any other; one that goes on is not, nor is a registered number.
begin;
select plan(7);

select tests.start_afresh();
create function pg_temp.reminded() returns text[] language sql as $$
  select array_agg(n.subject order by n.subject)
  from public.notification_deliveries as d
  join public.admin_notifications as n on n.id = d.notification_id
  where d.remind_at is not null;
$$;

select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.buy_for_automatic_import('Bolt', '+16045550002');
select tests.claim_imports();
select is_empty('select * from public.claim_notification_deliveries(60)', 'While both are imported, nobody is told');
select is(pg_temp.reminded(), null, 'And nothing is to be reminded of');
select is(tests.remind(), 0, 'No reminder is queued');

select tests.fail_import('+16045550001');
select tests.record_delivery(emailed => true, posted => true);
select is(pg_temp.reminded(), array['+16045550001'], 'The one that failed was told, and is to be reminded of');
select is(tests.remind(), 1, 'Its reminder is queued');

select public.record_answering('registration');
select tests.let_import_time_pass();
select one_number.answer_waiting_numbers();
select tests.buy_number('Cord', '+16045550003') from tests.create_organization('Cord');
select is(pg_temp.reminded(), null, 'Once its calls are registered, it is reminded of no more');
select is_empty('select * from public.claim_notification_deliveries(60)', 'And the reminder that was queued is not told');

select * from finish();
rollback;
