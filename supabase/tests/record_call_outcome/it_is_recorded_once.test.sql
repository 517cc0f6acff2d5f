-- The function that dialled records the outcome, once.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.authenticate_as_service_role();
create temporary table begun as
  select b.*, 'placed' as outcome from public.organizations, public.begin_call(id, '+14165550123', 'CA') as b
  union all
  select b.*, 'failed' from public.organizations, public.begin_call(id, '+14165550123', 'CA') as b;

select results_eq(
  $$select r.status::text
    from begun, public.record_call_outcome(call_id, outcome_token, 'in_progress', 'conv_1', 'CA1') as r
    where outcome = 'placed'$$,
  $$values ('in_progress')$$,
  'A call that was placed is in progress'
);
select results_eq(
  $$select r.status::text
    from
      begun,
      public.record_call_outcome(
        call_id, outcome_token, 'failed', failure_code => 'ELEVENLABS_REFUSED', failure_message => 'No credit left'
      ) as r
    where outcome = 'failed'$$,
  $$values ('failed')$$,
  'A call that was refused has failed'
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
select tests.clear_authentication();
select set_eq(
  $$select c.status::text, d.conversation_id, d.call_sid, d.failure_code, d.failure_message, d.outcome_token_hash
    from public.calls as c join public.call_details as d on d.call_id = c.id$$,
  $$values
    ('in_progress', 'conv_1', 'CA1', null, null, null::text),
    ('failed', null, null, 'ELEVENLABS_REFUSED', 'No credit left', null)$$,
  'The first outcomes stay, with their ids or errors, and the tokens are used up'
);
select tests.call_from('Acme');
select throws_ok(
  $$select public.record_call_outcome(id, gen_random_uuid(), 'finished') from public.calls where status = 'dialling'$$,
  'PT404', null, 'An outcome without the token is refused'
);

select * from finish();
rollback;
