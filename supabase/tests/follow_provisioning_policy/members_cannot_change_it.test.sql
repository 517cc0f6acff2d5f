-- Members cannot change the policy that holds their order.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada', policy => 'hold');

select tests.authenticate_as('Ada');
select is(
  tests.hint_of($$update public.organizations set provisioning_policy = 'auto'$$),
  'COLUMN_NOT_CHANGEABLE', 'An owner cannot change the policy'
);

select tests.authenticate_as('Grace');
select is_empty(
  $$update public.organizations set provisioning_policy = 'auto' returning id$$, 'An admin changes it in Studio only'
);

select tests.clear_authentication();
select is((select status from public.phone_number_orders), 'held', 'The order is still held');

select tests.authenticate_as_service_role();
update public.organizations set provisioning_policy = 'auto';
select is((select status from public.phone_number_orders), 'queued', 'A secret key lets it go on');

select * from finish();
rollback;
