-- One call that ElevenLabs did not take mends itself; the third within an hour is reported, without a word of an id.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');

select tests.call('+16045550001', 1), tests.call('+16045550001', 2), tests.call('+16045550001', 2);
update public.missed_calls set called_at = now() - interval '61 minutes' where call_sid like '%1';
select tests.call('+16045550001', 3);
select is_empty($$select from public.admin_notifications where type = 'number_unanswered'$$, 'Two calls in an hour are not reported');

select tests.call('+16045550001', 4);
select is(
  (select title from public.admin_notifications where type = 'number_unanswered'),
  'Calls to +16045550001 of Acme reach no agent', 'The third one is'
);
select is(
  (select command from public.admin_notifications where type = 'number_unanswered'), null, 'No call of ours would mend it'
);
select alike(
  (select body from public.admin_notifications where type = 'number_unanswered'), '%npm run doctor%',
  'The admins learn where to look'
);

update public.admin_notifications set created_at = now() - interval '1 minute';
select tests.finish_call('conv_1', '+16045550001', '+16045550199', now());
select is(
  (select status from public.admin_notifications where type = 'number_unanswered'), 'resolved',
  'The next call that the agent takes resolves it'
);

select * from finish();
rollback;
