-- The worst failure of all: a customer's number given to a stranger.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'A number in use is not due');

update public.phone_numbers
set status = 'releasing', releasing_at = now(), release_due_at = now(), organization_id = null;
select is_empty(
  'select * from public.claim_phone_number_releases(10, 60)',
  'Nor is one whose row was changed by hand, while the organization of its order lives'
);
select is(one_number.sweep_phone_number_releases(), null, 'Nobody is woken for it');

select public.release_phone_number('+16045550001', '+16045550001');
select is(
  (select count(*) from public.claim_phone_number_releases(10, 60)), 1::bigint, 'Only an admin''s word makes it so'
);

select * from finish();
rollback;
