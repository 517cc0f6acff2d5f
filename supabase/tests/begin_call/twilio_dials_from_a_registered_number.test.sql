-- From a number that is answered by registration Twilio dials, and asks us with a token that only it gets.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
update public.calling_settings set max_concurrent_calls = 10;
create temporary table begun as
select o.name, c.* from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA', 'key') as c;

select results_eq(
  $$select name, elevenlabs_phone_id, answer_token is not null, outcome_token is not null from begun order by name$$,
  $$values ('Acme', null::text, true, true), ('Bolt', 'phnum_bolt', false, true)$$,
  'A registered number has a token for Twilio, an imported one its id at ElevenLabs'
);
select isnt(
  (select answer_token from begun where name = 'Acme'), (select outcome_token from begun where name = 'Acme'),
  'Twilio''s token does not record the outcome'
);
select is_empty(
  $$select from public.call_details as d join begun as b on strpos(d::text, b.answer_token::text) > 0$$,
  'The token is not stored'
);
update public.calls set started_at = now() - interval '2 minutes';
select is(
  (select c.answer_token from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA', 'key') as c
   where o.name = 'Acme'),
  null, 'A repeated request does not get it again'
);
select public.suspend_phone_number('+16045550001');
select is(
  tests.hint_of($$select tests.call_from('Acme')$$), 'PHONE_NUMBER_SUSPENDED', 'A suspended number calls nobody'
);

select * from finish();
rollback;
