-- The number, the notification and the end of the order are recorded together or not at all.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.claim_order('Bolt');

select throws_ok(
  $$select public.complete_phone_number_order(
    tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550002', 'PN' || md5('+16045550001'), '{}', 'CA'
  )$$,
  '23505',
  'duplicate key value violates unique constraint "twilio_sid_is_unique"',
  'A purchase that is already recorded for another order is refused'
);
select results_eq(
  'select phone_number from public.phone_numbers', $$values ('+16045550001')$$, 'No number is recorded'
);
select is(
  (select status from public.phone_number_orders where organization_name = 'Bolt'),
  'purchasing',
  'The order has not ended'
);
select is((select count(*) from public.admin_notifications), 1::bigint, 'The admins are not told');

select * from finish();
rollback;
