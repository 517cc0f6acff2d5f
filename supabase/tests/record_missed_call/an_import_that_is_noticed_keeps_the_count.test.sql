-- Both write into the same notification.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.call('+16045550001', 1);
select one_number.record_imports(
  '[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": true}]'
);

select results_eq(
  $$select progress, data -> 'callersSoFar' from public.admin_notifications$$,
  $$values ('imported, ready to activate', '1'::jsonb)$$,
  'The import shows beside the callers'
);
select tests.call('+16045550001', 2);
select results_eq(
  $$select progress, data -> 'callersSoFar', data ->> 'elevenLabsPhoneId' from public.admin_notifications$$,
  $$values ('imported, ready to activate', '2'::jsonb, 'phnum_acme')$$,
  'The next caller shows beside the import'
);

select * from finish();
rollback;
