-- After the purchase, the order's earlier notifications are resolved.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt', policy => 'hold');
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_STOCK', 'None left');
select set_eq(
  $$select type from public.admin_notifications where status = 'pending'$$,
  array['provisioning_failed', 'provisioning_held'],
  'A failed and a held order wait for an admin'
);

update public.phone_number_orders set status = 'queued';
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select set_eq(
  $$select title from public.admin_notifications where status = 'pending'$$,
  array['Import +16045550001 to ElevenLabs for Acme', 'Import +16045550002 to ElevenLabs for Bolt'],
  'After their numbers are bought, only the imports are pending'
);

select * from finish();
rollback;
