-- What a run no longer finds is resolved, if it is of the run's own kinds.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550009');
select tests.conclude('+16045550001', 'elevenlabs_differs');
select tests.conclude('+16045550002', 'webhook_unexpected', asked_elevenlabs => false);

select results_eq(
  'select type, status::text from public.admin_notifications where subject = ''+16045550001''',
  $$values ('elevenlabs_mismatch', 'pending')$$,
  'A look that did not ask ElevenLabs resolves nothing about it'
);

select tests.conclude('+16045550002', 'webhook_unexpected', confirmed => false);
select results_eq(
  'select type, status::text from public.admin_notifications where subject = ''+16045550001''',
  $$values ('elevenlabs_mismatch', 'resolved')$$,
  'What is mended is resolved'
);
select results_eq(
  'select type, status::text from public.admin_notifications where subject = ''+16045550002''',
  $$values ('webhook_mismatch', 'pending')$$,
  'What is found, though not confirmed, is not'
);
select results_eq(
  'select status::text from public.admin_notifications where type = ''elevenlabs_import_required''',
  $$values ('pending')$$,
  'Other notifications are left alone'
);

select public.report_unaccounted_number('+16045550003', 'PN' || md5('3'), 'org:1');
select tests.conclude('+16045550002', 'webhook_unexpected');
select is(
  (select status from public.admin_notifications where subject = '+16045550003'), 'pending',
  'So is what a purchase reported a moment ago'
);

select * from finish();
rollback;
