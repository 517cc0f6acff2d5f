-- In a copy the admins are told that it is one, and nothing that would change the original's numbers.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;

select results_eq(
  $$select type from public.claim_notification_deliveries(60, 'staging')$$, $$values ('project_mismatch')$$,
  'Only the notification about the copy is sent'
);
select is_empty(
  $$select type from public.claim_notification_deliveries(60, 'staging')$$, 'It is sent once'
);
select tests.run_in('production', '1');
select results_eq(
  $$select type from public.claim_notification_deliveries(60, 'production', tests.twilio_account('1'))$$,
  $$values ('elevenlabs_import_required')$$,
  'What waited is sent in the database''s own project'
);

select * from finish();
rollback;
