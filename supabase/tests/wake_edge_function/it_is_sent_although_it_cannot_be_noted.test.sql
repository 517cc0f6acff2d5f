-- wake_ups is there to tell the admins; without it, numbers are bought all the same.
begin;
select plan(3);

select tests.start_afresh();
alter table public.wake_ups add constraint nothing_is_noted check (function_name = '') not valid;

select lives_ok($$select tests.create_organization('Acme')$$, 'The organization is inserted');
select is((select count(*) from public.phone_number_orders where status = 'queued'), 1::bigint, 'Its order is there');
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The function is woken');

select * from finish();
rollback;
