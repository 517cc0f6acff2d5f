-- Deleting a user deletes the membership, not the organization and its number.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');

select lives_ok(
  $$delete from auth.users where id = tests.user_id('Ada')$$, 'A user with an organization can be deleted'
);
select results_eq(
  'select name, created_by from public.organizations',
  $$values ('Acme', null::uuid)$$,
  'The organization stays, without a creator'
);
select is_empty('select * from public.organization_members', 'The membership is gone');
select results_eq(
  'select status::text from public.phone_numbers', $$values ('pending_import')$$, 'The number stays as it was'
);

select * from finish();
rollback;
