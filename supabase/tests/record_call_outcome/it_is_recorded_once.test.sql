-- Whoever dialled says what came of it, and then no more.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.authenticate_as('Ada');
create temporary table begun as
  select b.*, 'placed' as outcome from public.organizations, public.begin_call(id, '+14165550123', 'CA') as b
  union all
  select b.*, 'failed' from public.organizations, public.begin_call(id, '+14165550123', 'CA') as b;

select results_eq(
  $$select r.status::text, r.conversation_id, r.call_sid, r.failure_code, r.outcome_token_hash
    from begun, public.record_call_outcome(call_id, outcome_token, 'in_progress', 'conv_1', 'CA1') as r
    where outcome = 'placed'$$,
  $$values ('in_progress', 'conv_1', 'CA1', null::text, null::text)$$,
  'A call that was placed has its ids, and its token is used up'
);
select results_eq(
  $$select r.status::text, r.conversation_id, r.failure_code, r.failure_message
    from
      begun,
      public.record_call_outcome(
        call_id, outcome_token, 'failed', failure_code => 'ELEVENLABS_REFUSED', failure_message => 'No credit left'
      ) as r
    where outcome = 'failed'$$,
  $$values ('failed', null::text, 'ELEVENLABS_REFUSED', 'No credit left')$$,
  'A call that failed says why'
);
select throws_ok(
  $$select public.record_call_outcome(call_id, outcome_token, 'finished') from begun where outcome = 'placed'$$,
  'PT404',
  (
    select format('Cannot record the outcome of call "%s": no such call waits for it', call_id)
    from begun where outcome = 'placed'
  ),
  'A second outcome is refused'
);
select is(
  tests.hint_of($$select public.record_call_outcome(call_id, outcome_token, 'finished') from begun$$), 'CALL_NOT_FOUND',
  'The client learns why'
);
select is(
  (select status from public.calls where conversation_id = 'conv_1'), 'in_progress', 'And the first outcome stays'
);

select tests.clear_authentication();
select tests.call_from('Acme');
select throws_ok(
  $$select public.record_call_outcome(id, gen_random_uuid(), 'finished') from public.calls where status = 'dialling'$$,
  'PT404', null, 'Without the token nobody says anything'
);

select * from finish();
rollback;
