-- The first sign-up wakes at once. What follows while that is on its way, or while the function is at work, sends nothing.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('First');
select tests.create_organization('Second');
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The wake-up of the first serves the second');

select public.claim_order_batch(10, 60);
select tests.create_organization('Third');
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The function is at work, and will find the third');

select public.claim_order_batch(10, 60);
select public.claim_order_batch(10, 60);
select tests.create_organization('Fourth');
select is((select count(*) from tests.wake_ups()), 2::bigint, 'The function rests: the fourth wakes it');
select is(jsonb_array_length(public.claim_order_batch(10, 60)), 1, 'And is found');

select * from finish();
rollback;
