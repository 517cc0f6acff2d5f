-- Twilio sends the calls of a number that ElevenLabs has, or had, there: we are not asked about them, and cannot register them.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization(o), tests.buy_number(o, '+1604555000' || right(o, 1))
from unnest(array['Acme 1', 'Acme 2', 'Acme 3']) as o;
-- 1 is imported by hand, and not activated. The release of 2 removed its import, and was undone.
select one_number.record_imports(
  '[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phone_1", "agent_assigned": false}]'
);
select public.activate_phone_number('+16045550002', 'phone_2');
select public.release_phone_number('+16045550002', '+16045550002');
update public.phone_number_releases set began_at = now();
select public.keep_phone_number('+16045550002');

select public.record_answering('registration');
select is(one_number.answer_waiting_numbers(), 1::bigint, 'Only the third is answered by registration');
select results_eq(
  $$select subject from public.admin_notifications where type = 'elevenlabs_import_required' and status = 'pending' order by 1$$,
  array['+16045550001', '+16045550002'], 'The others stay an admin''s'
);

select one_number.record_imports('[]');
select is(one_number.answer_waiting_numbers(), 1::bigint, 'One that ElevenLabs has no longer is taken along');
select is(
  (select (public.activate_phone_number('+16045550002', 'phone_3')).answered_by), 'import',
  'The one that was kept is imported again'
);

select * from finish();
rollback;
