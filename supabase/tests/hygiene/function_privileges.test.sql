-- Who may execute what; nothing is open to everybody.
begin;
select plan(3);

prepare executable_by as
  select pronamespace::regnamespace || '.' || proname from pg_proc
  where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    and has_function_privilege($1, oid, 'execute');

select is_empty($$execute executable_by('anon')$$, 'A visitor may execute nothing, and nobody may by default');
select set_eq(
  $$execute executable_by('authenticated')$$,
  array[
    'private.activate_phone_number',
    'private.is_admin',
    'private.my_organization_ids',
    'private.retry_phone_number_order',
    'public.activate_phone_number',
    'public.is_platform_admin',
    'public.retry_phone_number_order'
  ],
  'A user may ask what they are, and try to activate or to retry'
);
select set_eq(
  $$execute executable_by('service_role')$$,
  array[
    'private.activate_phone_number',
    'private.is_admin',
    'private.my_organization_ids',
    'private.retry_phone_number_order',
    'public.activate_phone_number',
    'public.cancel_phone_number_order',
    'public.claim_phone_number_orders',
    'public.complete_phone_number_order',
    'public.fail_phone_number_order',
    'public.is_platform_admin',
    'public.refuse_carrier_account',
    'public.report_unaccounted_number',
    'public.reserve_phone_number',
    'public.retry_phone_number_order'
  ],
  'A secret key may also work on orders'
);

select * from finish();
rollback;
