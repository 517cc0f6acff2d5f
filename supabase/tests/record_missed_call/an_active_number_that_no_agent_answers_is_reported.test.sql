-- A call to an active number that comes to us reaches no agent: the admins learn it at the first call.
begin;
select plan(9);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
create function pg_temp.reports() returns setof text language sql as $$
  select n.subject || ' ' || n.status from public.admin_notifications as n where n.type = 'number_unanswered' order by 1;
$$;

select tests.call('+16045550001', 1);
select is_empty('select pg_temp.reports()', 'A number that waits for its import is not reported');

select public.activate_phone_number('+16045550001', 'phnum_wrong');
select tests.call('+16045550001', 1);
select is_empty('select pg_temp.reports()', 'A call that is reported again is not a call after the activation');
select tests.call('+16045550001', 2), tests.call('+16045550001', 3);
select set_eq('select pg_temp.reports()', array['+16045550001 pending'], 'Calls to an active number are reported once');
select alike(
  (select body from public.admin_notifications where type = 'number_unanswered'),
  '+16045550001 of Acme is active with the ElevenLabs id "phnum_wrong"%', 'The text names number, organization and id'
);
select results_eq(
  $$select command -> 'path', command -> 'body' from public.admin_notifications where type = 'number_unanswered'$$,
  $$values (
    '"/admin/phone-numbers/+16045550001/activate"'::jsonb, '{"elevenLabsPhoneId": "<the id>", "replace": true}'::jsonb
  )$$,
  'The command replaces the id'
);

select public.activate_phone_number('+16045550001', 'phnum_right', replace => true);
select set_eq('select pg_temp.reports()', array['+16045550001 resolved'], 'Another id resolves the notification');
select is(
  (select elevenlabs_phone_id || ' by ' || elevenlabs_phone_id_set_by from public.phone_number_details where elevenlabs_phone_id is not null),
  'phnum_right by ' || one_number.current_actor(),
  'The replacement is recorded with who made it'
);

select tests.call('+16045550001', 4);
update public.admin_notifications set created_at = now() - interval '1 hour' where status = 'pending';
select public.record_finished_call(
  'conv_old', 'inbound', 'finished', '+16045550001', started_at => now() - interval '2 hours'
);
select is((select count(*) from pg_temp.reports() as r where r like '% pending'), 1::bigint, 'An earlier conversation proves nothing');
select public.record_finished_call('conv_new', 'inbound', 'finished', '+16045550001', started_at => now());
select is((select count(*) from pg_temp.reports() as r where r like '% pending'), 0::bigint, 'A later conversation resolves it');

select * from finish();
rollback;
