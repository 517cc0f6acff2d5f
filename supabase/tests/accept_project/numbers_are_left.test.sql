-- A copy that becomes a project of its own never touches the numbers of the original.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select tests.create_organization('Bolt');
select tests.run_in('staging', '1');

select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select is(
  (select array_agg(type || ' ' || status order by type) from public.admin_notifications),
  array['elevenlabs_import_required resolved', 'project_mismatch resolved'],
  'The notifications about the project, and about its numbers, are resolved'
);
select is(tests.run_in('staging', '1'), 1::bigint, 'The copy buys for the organizations that wait');
select throws_ok(
  $$select public.release_phone_number('+16045550001', '+16045550001')$$, 'PT409',
  'Cannot release "+16045550001": the project "production" bought it in the Twilio account AC11111111111111111111111111111111',
  'An admin cannot give the original''s number back'
);
select is(
  tests.hint_of($$select public.begin_import('+16045550001', 'staging', tests.twilio_account('1'))$$),
  'PHONE_NUMBER_ELSEWHERE', 'Nor redirect its calls with an import'
);

update public.provisioning_settings set release_grace = interval '0' where id;
delete from public.organizations where name = 'Acme';
select is_empty(
  $$select * from public.claim_phone_number_releases(10, 60, 'staging', tests.twilio_account('1'))$$,
  'Deleting its organization in the copy does not give it back'
);
select is_empty(
  $$select * from public.admin_notifications where type = 'release_scheduled'$$,
  'Nobody is told that it would be'
);
select is(
  (select one_number.sweep_phone_number_releases()), null, 'It wakes nobody'
);

select * from finish();
rollback;
