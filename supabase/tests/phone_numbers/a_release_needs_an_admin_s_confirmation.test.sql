-- A customer's number must not go to a stranger, so the table itself refuses a release without an admin.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now()$$,
  '23514',
  'Cannot take "+16045550001" from its organization: no admin has confirmed it',
  'An update without a release is refused'
);
insert into public.phone_number_releases (phone_number_id, due_at) select id, now() from public.phone_numbers;
select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now()$$,
  '23514',
  'Cannot take "+16045550001" from its organization: no admin has confirmed it',
  'A release without a confirmation is not enough'
);
select throws_ok(
  $$update public.phone_number_releases set organization_id = (select id from public.organizations)$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "taking_it_from_an_organization_is_confirmed"',
  'A release that names the organization but no admin is refused'
);
update public.phone_number_releases
set status = 'held', held_at = now(), due_at = null, confirmed_by = 'Grace',
  organization_id = (select id from public.organizations);
select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now()$$,
  '23514',
  'Cannot take "+16045550001" from its organization: no admin has confirmed it',
  'A held release is not enough'
);
delete from public.phone_number_releases;
select lives_ok(
  $$select public.release_phone_number('+16045550001', '+16045550001')$$,
  'An admin may release the number'
);

select * from finish();
rollback;
