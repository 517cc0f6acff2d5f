-- A run resolves notifications about its own types that it does not find any more.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001'), tests.create_with_number('Bolt', '+16045550002');
select tests.create_organization('Crab'), tests.buy_number('Crab', '+16045550003');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_twilio('+16045550002', 'Bolt', '{"voice_url": ""}');
select tests.put_at_elevenlabs('+16045550002', 'phnum_bolt');
select tests.settle(), tests.reconcile();
create function pg_temp.status_of(number text, notification_type text) returns text language sql as $$
  select status::text from public.admin_notifications where subject = number and type = notification_type;
$$;

select tests.put_at_elevenlabs('+16045550001', 'phnum_acme'), tests.put_at_twilio('+16045550003', 'Crab');
select tests.reconcile(asks_elevenlabs => false);
select is(
  pg_temp.status_of('+16045550001', 'elevenlabs_mismatch'), 'pending',
  'A run that did not ask ElevenLabs resolves nothing about it'
);
select public.report_unaccounted_number('+16045550004', 'PN' || md5('4'), 'org:1');
select tests.reconcile();
select is(pg_temp.status_of('+16045550001', 'elevenlabs_mismatch'), 'resolved', 'A corrected finding is resolved');
select is(pg_temp.status_of('+16045550002', 'webhook_mismatch'), 'pending', 'A finding that is found again stays pending');
select is(
  pg_temp.status_of('+16045550003', 'elevenlabs_import_required'), 'pending', 'Other notifications are left alone'
);
select is(
  pg_temp.status_of('+16045550004', 'number_unaccounted'), 'pending',
  'A number that a purchase reported a moment ago stays pending'
);

select * from finish();
rollback;
