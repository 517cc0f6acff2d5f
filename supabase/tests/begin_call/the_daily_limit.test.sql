-- A setting limits the calls that an organization places in a day.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
create temporary table acme as select id from public.organizations where name = 'Acme';
update public.calling_settings set max_calls_per_day = 2;
select tests.call_from('Acme');
select tests.call_from('Acme');
update public.calls set status = 'finished';

select throws_ok(
  $$select tests.call_from('Acme')$$, 'PT429',
  (
    select format('Cannot place a call for organization "%s": it placed 2 in the last 24 hours, and may place 2', id)
    from acme
  ),
  'A third call is refused'
);
select is(tests.hint_of($$select tests.call_from('Acme')$$), 'DAILY_CALL_LIMIT_REACHED', 'The client learns why');
select lives_ok($$select tests.call_from('Bolt')$$, 'Another organization has its own limit');

update public.calls set started_at = started_at - interval '23 hours 59 minutes';
select is(tests.hint_of($$select tests.call_from('Acme')$$), 'DAILY_CALL_LIMIT_REACHED', 'A call counts for 24 hours');
select matches(
  tests.detail_of($$select tests.call_from('Acme')$$), '^\{"retryAfter": (59|60)\}$', 'The client learns when it may ask again'
);
update public.calls set started_at = started_at - interval '1 minute';
select lives_ok($$select tests.call_from('Acme')$$, 'After 24 hours a call is allowed again');

update public.calls set status = 'failed', started_at = now();
select lives_ok($$select tests.call_from('Acme')$$, 'A failed call costs nothing and does not count');

update public.calling_settings set max_calls_per_day = 0;
select is(
  tests.detail_of($$select tests.call_from('Acme')$$), '', 'Where no call is allowed, no time is the time to ask again'
);

select * from finish();
rollback;
