-- A customer's number must not go to a stranger: the table itself refuses it.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now(), release_due_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "taking_it_from_an_organization_is_confirmed"',
  'Nobody lets an organization''s number go by the way'
);
select throws_ok(
  $$update public.phone_numbers set status = 'releasing', releasing_at = now(), release_confirmed_by = 'Grace'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "taking_it_from_an_organization_is_confirmed"',
  'Who takes it says when'
);
select lives_ok(
  $$update public.phone_numbers
    set status = 'releasing', releasing_at = now(), release_due_at = now(), release_confirmed_by = 'Grace'$$,
  'An admin may'
);

select * from finish();
rollback;
