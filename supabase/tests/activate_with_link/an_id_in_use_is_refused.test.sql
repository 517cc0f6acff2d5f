-- Two numbers never have one id.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.create_with_number('Bolt', '+16045550002');
select throws_ok(
  $$select tests.activate_with_link('token 1', 'phnum_bolt')$$,
  'PT409', 'Cannot activate "+16045550001": ElevenLabs id "phnum_bolt" belongs to another number', 'The id of an active number is refused'
);
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phnum_bolt')$$), 'ELEVENLABS_PHONE_ID_IN_USE', 'The page learns the code'
);
select results_eq(
  $$select n.status::text, d.elevenlabs_phone_id, l.used_at
    from public.phone_numbers as n
    join public.phone_number_details as d on d.phone_number_id = n.id
    join public.activation_links as l on l.phone_number_id = n.id$$,
  $$values ('pending_import', null, null::timestamptz)$$,
  'The number waits, and the link is not used'
);

select * from finish();
rollback;
