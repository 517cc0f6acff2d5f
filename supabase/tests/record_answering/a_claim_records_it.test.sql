-- A function that buys needs no request of its own to say how its numbers are answered.
begin;
select plan(3);

select tests.start_afresh();
create function pg_temp.answered_by() returns text language sql as 'select s.answered_by::text from public.answering_settings as s';

select tests.authenticate_as_service_role();
select is(public.claim_order_batch(1, 60, answered_by => 'registration'), '[]', 'A claim finds no order');
select tests.clear_authentication();
select is(pg_temp.answered_by(), 'registration', 'And has said how numbers are answered');

select tests.authenticate_as_service_role();
select public.claim_order_batch(1, 60);
select tests.clear_authentication();
select is(pg_temp.answered_by(), 'registration', 'One that does not say it changes nothing');

select * from finish();
rollback;
