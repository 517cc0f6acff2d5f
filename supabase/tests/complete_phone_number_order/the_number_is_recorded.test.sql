-- A bought number is recorded as Twilio sold it.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');

select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 'PN' || repeat('a', 32),
    '{"voice": true, "sms": true}', 'CA', 'BC', 'Vancouver', 1.15, 'USD'
  ),
  'pending_import',
  'The number waits for its import'
);
select results_eq(
  'select phone_number, twilio_sid, elevenlabs_phone_id, status::text, capabilities, country, region, locality
   from public.phone_number_records',
  $$values ('+16045550001', 'PN' || repeat('a', 32), null::text, 'pending_import',
    '{"voice": true, "sms": true}'::jsonb, 'CA', 'BC', 'Vancouver')$$,
  'The number has Twilio''s SID, capabilities and place'
);
select results_eq(
  'select monthly_price, monthly_price_currency from public.phone_number_records',
  $$values (1.15, 'USD')$$,
  'Its price is recorded'
);
select results_eq(
  'select organization_id, organization_name, order_id from public.phone_number_records',
  $$select id, 'Acme', tests.order_id('Acme') from public.organizations$$,
  'The number belongs to the organization and its order'
);

select * from finish();
rollback;
