-- A thousand sign-ups in one statement are a thousand orders and one wake-up.
begin;
select plan(3);

select tests.start_afresh();
select tests.authenticate_as_service_role();
insert into public.organizations (name) select 'Organization ' || n from generate_series(1, 1000) as n;

select tests.clear_authentication();
select is(
  (select count(*) from public.phone_number_orders where status = 'queued'), 1000::bigint, 'Each one has its order'
);
select is(
  (select count(distinct organization_id) from public.phone_number_orders), 1000::bigint, 'Each order is for another organization'
);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'One wake-up serves all of them');

select * from finish();
rollback;
