-- An import that comes late activates nothing that an admin decided about meanwhile.
begin;
select plan(4);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.buy_for_automatic_import('Bolt', '+16045550002');
select tests.buy_for_automatic_import('Cora', '+16045550003');
select tests.claim_imports();

select public.activate_phone_number('+16045550001', 'phnum_by_hand');
select is(
  (public.complete_phone_number_import(tests.number_id('+16045550001'), 'phnum_1')).elevenlabs_phone_id, 'phnum_by_hand',
  'An admin''s id stays'
);
select public.suspend_phone_number('+16045550001');
select is(
  (public.complete_phone_number_import(tests.number_id('+16045550001'), 'phnum_by_hand')).status::text, 'suspended',
  'A suspended number stays suspended'
);
select public.release_phone_number('+16045550002', '+16045550002');
select is(
  (public.complete_phone_number_import(tests.number_id('+16045550002'), 'phnum_2')).status::text, 'releasing',
  'A number that is being released is not activated'
);
select throws_ok(
  $$select public.complete_phone_number_import(tests.number_id('+16045550003'), 'phnum_by_hand')$$,
  'PT409', 'Cannot activate "+16045550003": ElevenLabs id "phnum_by_hand" belongs to another number',
  'The id of another number is refused'
);

select * from finish();
rollback;
