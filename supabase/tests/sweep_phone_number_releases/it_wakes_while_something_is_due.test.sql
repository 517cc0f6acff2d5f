-- A lost wake-up costs a minute.
begin;
select plan(4);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select isnt(one_number.sweep_phone_number_releases(), null, 'A due release wakes the function');
select is(
  (select url from tests.wake_ups() order by id desc limit 1),
  'https://functions.example.com/functions/v1/release-phone-number',
  'The woken function is release-phone-number'
);

select tests.claim_release('+16045550001');
select is(one_number.sweep_phone_number_releases(), null, 'While the release is leased, no wake-up is sent');

update public.phone_number_releases set due_at = now();
select isnt(one_number.sweep_phone_number_releases(), null, 'After the lease has expired, a wake-up is sent');

select * from finish();
rollback;
