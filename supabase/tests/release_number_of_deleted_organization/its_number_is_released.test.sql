-- The number of a deleted organization still costs money, so it is given back.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Ada');
delete from public.organizations;

select tests.clear_authentication();
select results_eq(
  'select status::text, releasing_at, organization_id, organization_name from public.phone_numbers',
  $$values ('releasing', now(), null::uuid, 'Acme')$$,
  'The number is being released, and keeps the name of its organization'
);
select results_eq(
  $$select type, title from public.admin_notifications where status = 'pending'$$,
  $$values ('release_scheduled', 'Release +16045550001 of Acme')$$,
  'The admins are told to release it'
);
select matches(
  (select body from public.admin_notifications where type = 'release_scheduled'),
  'Acme was deleted. Its number \+16045550001 is still paid for \(1.15 USD a month\)',
  'The notification has the cost of the number'
);
select is(
  (select status from public.admin_notifications where type = 'elevenlabs_import_required'),
  'resolved',
  'The notification about the import is resolved'
);
select is((select status from public.phone_number_orders), 'purchased', 'The order stays purchased');

select * from finish();
rollback;
