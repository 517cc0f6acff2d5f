-- A sign-up does not fail because of what only saves requests.
begin;
select plan(4);

select tests.start_afresh();
alter table public.woken_functions rename to gone;
select lives_ok($$select tests.create_organization('Acme')$$, 'The organization is inserted');
select is((select count(*) from public.phone_number_orders where status = 'queued'), 1::bigint, 'Its order is there');
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The function is woken');

alter table public.gone rename to woken_functions;
alter table public.wake_ups rename to gone;
select ok(not one_number.is_awake('provision-phone-number'), 'Nor without the wake-ups');

select * from finish();
rollback;
