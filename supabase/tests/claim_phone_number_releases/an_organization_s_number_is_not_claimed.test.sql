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
  'Nor is one that was made due by hand, while the organization of its order lives'
);
select results_eq(
  $$select status::text, due_at > now() + interval '23 hours', lease_token, began_at, last_error_code
    from public.phone_number_releases$$,
  $$values ('scheduled', true, null::uuid, null::timestamptz, 'ORGANIZATION_EXISTS')$$,
  'It is put off by a day, so that it keeps nobody else waiting'
);
select is(
  (select title from public.admin_notifications where type = 'release_failed' and status = 'pending'),
  'Cannot release +16045550001 of Acme: ORGANIZATION_EXISTS',
  'The admins are told'
);
select is(one_number.sweep_phone_number_releases(), null, 'Nobody is woken for it');

select public.release_phone_number('+16045550001', '+16045550001');
select is(
  (select count(*) from public.claim_phone_number_releases(10, 60)), 1::bigint, 'Only an admin''s word makes it so'
);

select * from finish();
rollback;
