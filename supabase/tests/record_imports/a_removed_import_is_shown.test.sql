-- The notification follows an import that has no agent yet, or that is removed again.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select one_number.record_imports(
  '[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": false}]'
);
select is(
  (select progress from public.admin_notifications),
  'imported, the agent is still to be assigned',
  'An import without its agent is not ready'
);

select is(one_number.record_imports('[]'), 1, 'A removed import changes the notification');
select results_eq(
  'select progress, data ? $$elevenLabsPhoneId$$ from public.admin_notifications',
  $$values (null::text, false)$$,
  'The notification has no progress and no id any more'
);

select * from finish();
rollback;
