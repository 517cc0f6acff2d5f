-- A loop in a client's program does not call the whole country at once.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
create temporary table acme as select id from public.organizations where name = 'Acme';
select tests.call_from('Acme');
select tests.call_from('Acme');

select throws_ok(
  $$select tests.call_from('Acme')$$, 'PT429',
  (
    select format('Cannot place a call for organization "%s": 2 are under way, and it may have 2 at a time', id) from acme
  ),
  'A third call at a time is refused'
);
select is(tests.hint_of($$select tests.call_from('Acme')$$), 'CONCURRENT_CALL_LIMIT_REACHED', 'The client learns why');
select lives_ok($$select tests.call_from('Bolt')$$, 'Another organization has its own limit');

update public.calls set status = 'in_progress' where agent_number = '+16045550001';
select is(
  tests.hint_of($$select tests.call_from('Acme')$$), 'CONCURRENT_CALL_LIMIT_REACHED', 'A call in progress counts'
);
update public.calls set status = 'unknown' where agent_number = '+16045550001';
select is(
  tests.hint_of($$select tests.call_from('Acme')$$), 'CONCURRENT_CALL_LIMIT_REACHED', 'A call with an unknown outcome counts'
);

update public.calls set started_at = started_at - interval '2 hours' where agent_number = '+16045550001';
select lives_ok($$select tests.call_from('Acme')$$, 'A call of unknown outcome stops counting after two hours');

select tests.call_from('Acme');
update public.calls set status = 'finished' where agent_number = '+16045550001';
select lives_ok($$select tests.call_from('Acme')$$, 'A finished call does not count');
update public.calls set status = 'failed' where agent_number = '+16045550001';
select lives_ok($$select tests.call_from('Acme')$$, 'A failed call does not count');

select * from finish();
rollback;
