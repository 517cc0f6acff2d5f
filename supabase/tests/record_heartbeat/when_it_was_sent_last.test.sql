-- It is recorded when the last heartbeat was sent, and what kept the function from one since.
begin;
select plan(3);

select tests.start_afresh();
prepare heartbeat as
  select beat_at = now(), asked_at = now(), problems from public.heartbeats;

select tests.authenticate_as_service_role();
select public.record_heartbeat('{}');
select results_eq('execute heartbeat', $$values (true, true, '{}'::text[])$$, 'Without a problem it was sent');
select tests.clear_authentication();
update public.heartbeats set beat_at = now() - interval '1 hour', asked_at = now() - interval '1 hour' where id;
select public.record_heartbeat('{"Overdue orders: 1"}');
select results_eq('execute heartbeat', $$values (false, true, '{"Overdue orders: 1"}'::text[])$$, 'With one, the time of the last stays');

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.record_heartbeat('{}')$$, '42501', 'permission denied for function record_heartbeat', 'Nobody else may record'
);

select * from finish();
rollback;
