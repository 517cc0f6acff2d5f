-- A key used again by mistake is refused, and not answered with the wrong call.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
create temporary table first_call as select tests.call_from('Acme', key => 'order 1') as id;

select throws_ok(
  $$select tests.call_from('Acme', '+14155550142', 'US', 'order 1')$$, 'PT422',
  'Cannot use the key "order 1" again: it was used for another call', 'The same key for another number is refused'
);
select is(
  tests.hint_of($$select tests.call_from('Acme', '+14155550142', 'US', 'order 1')$$), 'IDEMPOTENCY_KEY_REUSED',
  'The client learns why'
);

update public.calls set started_at = started_at - interval '23 hours 59 minutes', status = 'finished';
select is(
  tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'For a day, a key stands for its call'
);
update public.calls set started_at = started_at - interval '1 minute';
select isnt(
  tests.call_from('Acme', '+14155550142', 'US', 'order 1'), (select id from first_call), 'After a day, the key may stand for another call'
);
select results_eq(
  'select other_party, idempotency_key from public.calls order by started_at',
  $$values ('+14165550123', null), ('+14155550142', 'order 1')$$,
  'The old call stays, without the key'
);

select * from finish();
rollback;
