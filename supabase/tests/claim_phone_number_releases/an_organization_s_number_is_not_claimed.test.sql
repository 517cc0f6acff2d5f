-- The worst failure of all: a customer's number given to a stranger.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'A number in use is not due');

update public.phone_numbers set status = 'releasing', releasing_at = now(), organization_id = null;
insert into public.phone_number_releases (phone_number_id, due_at) select id, now() from public.phone_numbers;
select is_empty(
  'select * from public.claim_phone_number_releases(10, 60)',
  'A release that was made due by hand is not claimed while its organization exists'
);
select results_eq(
  $$select status::text, due_at > now() + interval '23 hours', lease_token, began_at, last_error_code
    from public.phone_number_releases$$,
  $$values ('scheduled', true, null::uuid, null::timestamptz, 'ORGANIZATION_EXISTS')$$,
  'The release is put off by a day, so that it does not hold up others'
);
select is(
  (select title from public.admin_notifications where type = 'release_failed' and status = 'pending'),
  'Cannot release +16045550001 of Acme: ORGANIZATION_EXISTS',
  'The admins are told'
);
select is(one_number.sweep_phone_number_releases(), null, 'The sweep sends no wake-up for it');

select public.release_phone_number('+16045550001', '+16045550001');
select is(
  (select count(*) from public.claim_phone_number_releases(10, 60)), 1::bigint, 'It is claimed after an admin confirmed the release'
);

select * from finish();
rollback;
