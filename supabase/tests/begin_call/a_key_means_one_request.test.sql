-- A key that was used by mistake for something else does not answer with the wrong call.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
create temporary table first_call as select tests.call_from('Acme', key => 'order 1') as id;

select throws_ok(
  $$select tests.call_from('Acme', '+14155550142', 'US', 'order 1')$$, 'PT422',
  'Cannot use the key "order 1" again: it was used for another call', 'Another number is another request'
);
select is(
  tests.hint_of($$select tests.call_from('Acme', '+14155550142', 'US', 'order 1')$$), 'IDEMPOTENCY_KEY_REUSED',
  'The client learns why'
);

update public.calls set started_at = started_at - interval '23 hours 59 minutes', status = 'finished';
select is(
  tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'A key means its call for a day'
);
update public.calls set started_at = started_at - interval '1 minute';
select isnt(
  tests.call_from('Acme', '+14155550142', 'US', 'order 1'), (select id from first_call), 'Then it may mean another one'
);
select results_eq(
  'select other_party, idempotency_key from public.calls order by started_at',
  $$values ('+14165550123', null), ('+14155550142', 'order 1')$$,
  'The old call stays, without it'
);

select * from finish();
rollback;
