-- A client that repeats its request does not call twice.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
create temporary table first_call as select tests.call_from('Acme', key => 'order 1') as id;

select throws_ok(
  $$select tests.call_from('Acme', key => 'order 1')$$, 'PT409',
  (select format('Cannot answer for call "%s" yet: it is being placed, ask again in a few seconds', id) from first_call),
  'While the call is being placed, there is no answer yet'
);
select is(tests.hint_of($$select tests.call_from('Acme', key => 'order 1')$$), 'CALL_IN_PROGRESS', 'The client learns why');

update public.calls set status = 'in_progress';
select is(
  tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'After the call was placed, the answer is the same call'
);
select results_eq(
  $$select b.outcome_token, b.elevenlabs_phone_id
    from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA', 'order 1') as b where o.name = 'Acme'$$,
  $$values (null::uuid, null::text)$$,
  'The answer has no token and no ElevenLabs id to dial with'
);
select isnt(
  tests.call_from('Bolt', key => 'order 1'), (select id from first_call), 'Another organization may use the same key'
);
select isnt(tests.call_from('Acme', key => 'order 2'), (select id from first_call), 'Another key is another call');
select isnt(tests.hint_of($$select tests.call_from('Acme')$$), null, 'Another key counts as another call');

select * from finish();
rollback;
