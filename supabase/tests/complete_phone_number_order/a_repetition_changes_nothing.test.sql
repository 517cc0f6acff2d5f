-- The first answer was lost, so the function asks again.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table claimed as select tests.claim_order('Acme') as lease_token;

select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || repeat('a', 32), '{}', 'CA'
  ),
  'pending_import',
  'The first call records the number'
) from claimed;
select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || repeat('a', 32), '{}', 'CA'
  ),
  'pending_import',
  'The second call answers the same'
) from claimed;
select is((select count(*) from public.phone_numbers), 1::bigint, 'There is one number');
select is((select count(*) from public.admin_notifications), 1::bigint, 'There is one notification');

select public.activate_phone_number('+16045550001', 'phone_1');
select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || repeat('a', 32), '{}', 'CA'
  ),
  'active',
  'A late repetition does not undo the activation'
) from claimed;
select is_empty(
  $$select from public.admin_notifications where status = 'pending'$$,
  'A late repetition does not ask for another import'
);

select * from finish();
rollback;
