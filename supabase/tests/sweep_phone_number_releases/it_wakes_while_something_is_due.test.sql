-- A lost wake-up costs a minute.
begin;
select plan(4);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select isnt(one_number.sweep_phone_number_releases(), null, 'A number that is due wakes the function');
select is(
  (select url from tests.wake_ups() order by id desc limit 1),
  'https://functions.example.com/functions/v1/release-phone-number',
  'It is the one that gives numbers back'
);

select tests.claim_release('+16045550001');
select is(one_number.sweep_phone_number_releases(), null, 'While somebody works on it, nobody is woken');

update public.phone_number_releases set due_at = now();
select isnt(one_number.sweep_phone_number_releases(), null, 'Once the lease has expired, somebody is');

select * from finish();
rollback;
