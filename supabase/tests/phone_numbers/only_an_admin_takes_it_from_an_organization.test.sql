-- A customer's number must not go to a stranger: the table itself refuses it.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now()$$,
  '23514',
  'Cannot take "+16045550001" from its organization: no admin has confirmed it',
  'Nobody lets an organization''s number go by the way'
);
insert into public.phone_number_releases (phone_number_id, due_at) select id, now() from public.phone_numbers;
select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now()$$,
  '23514',
  'Cannot take "+16045550001" from its organization: no admin has confirmed it',
  'A release that nobody confirmed is not enough'
);
select throws_ok(
  $$update public.phone_number_releases set organization_id = (select id from public.organizations)$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "taking_it_from_an_organization_is_confirmed"',
  'Nor can one name the organization without the admin'
);
update public.phone_number_releases
set status = 'held', held_at = now(), due_at = null, confirmed_by = 'Grace',
  organization_id = (select id from public.organizations);
select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now()$$,
  '23514',
  'Cannot take "+16045550001" from its organization: no admin has confirmed it',
  'Nor is one that is held'
);
delete from public.phone_number_releases;
select lives_ok(
  $$select public.release_phone_number('+16045550001', '+16045550001')$$,
  'An admin may'
);

select * from finish();
rollback;
