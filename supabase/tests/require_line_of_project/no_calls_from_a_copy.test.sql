-- A copy rings nobody from the original's numbers; a wrong Twilio account keeps no customer from calling.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select public.activate_phone_number('+16045550001', 'phnum_acme');
create temporary table acme as select id from public.organizations;

select is(
  tests.hint_of($$select public.begin_call((select id from acme), '+14165550123', 'CA', project_name => 'staging')$$),
  'PROJECT_MISMATCH', 'A copy places no call'
);
select tests.run_in('production', '2');
select lives_ok(
  $$select public.begin_call((select id from acme), '+14165550123', 'CA', project_name => 'production')$$,
  'With the credentials of another Twilio account, ElevenLabs still places calls'
);

select public.accept_project('staging', tests.twilio_account('2'), 'leave');
select is(
  tests.hint_of($$select public.begin_call((select id from acme), '+14165550124', 'CA', project_name => 'staging')$$),
  'PHONE_NUMBER_ELSEWHERE', 'A copy that is accepted places none from a number that stays the original''s'
);
select is(
  (select stopped_since from public.own_project), null, 'A call that is refused stops nobody''s project'
);

select * from finish();
rollback;
