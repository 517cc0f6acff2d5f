-- Two organizations with a row of each in every table that has organizations' rows, and a row in every other table: the
-- matrix of privileges tries each of them. Runs after the helpers of the tests (supabase/tests/00*.sql).
select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Ben', 'Cid', 'Grace']) as name;
select tests.make_admin('Grace');

-- Ada owns Acme, Ben is a member; Cid owns Globex.
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_with_number('Globex', '+16045550002', owner => 'Cid');
select tests.add_member('Acme', 'Ben');
insert into public.activation_links (sent_to, phone_number_id, notification_id, token_hash)
select 'grace@example.com', n.phone_number_id, n.id, one_number.sha256_hex(n.subject)
from public.admin_notifications as n where n.type = 'elevenlabs_import_required';

select tests.call_from('Acme', '+14165550123'), tests.call_from('Globex', '+14165550124');
select tests.call('+16045550001', 1, '+14165550125'), tests.call('+16045550002', 2, '+14165550126');
insert into public.registered_calls (call_sid, phone_number_id, organization_id)
select 'CA' || md5(n.phone_number), n.id, n.organization_id from public.phone_numbers as n;
select tests.count_messages(tests.today_in_utc(), number, 3) from unnest(array['+16045550001', '+16045550002']) as number;

-- Of yesterday, only a part is counted; and only a part of ElevenLabs' list is read.
select public.record_message_page(
  tests.today_in_utc() - 1,
  '[{"phone_number": "+16045550001", "quantity": 1, "messages": 1}, {"phone_number": "+16045550002", "quantity": 1, "messages": 1}]',
  next_page => '?Page=1'
);
insert into public.import_listings (next_page) values ('cursor_1');
insert into public.listed_imports (elevenlabs_phone_id, phone_number, agent_assigned, takes_calls)
values ('phnum_1', '+16045550001', true, true), ('phnum_2', '+16045550002', true, true);

-- Each has just lost a member.
select one_number.note_departures(array_agg(id)) from public.organizations;

-- A release that was undone.
select public.release_phone_number('+16045550001', '+16045550001'), public.release_phone_number('+16045550002', '+16045550002');
select public.keep_phone_number('+16045550001'), public.keep_phone_number('+16045550002');

-- Both numbers are on Twilio's bill, and on ElevenLabs' list with another agent.
select tests.settle();
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_twilio('+16045550002', 'Globex');
select
  tests.put_at_elevenlabs('+16045550001', 'phnum_acme', 'agent_of_others'),
  tests.put_at_elevenlabs('+16045550002', 'phnum_globex', 'agent_of_others');
select tests.reconcile(), tests.settle(), tests.reconcile();
-- A third reconciliation is under way: its sightings are still there.
select tests.begin_reading();
select tests.go_on();
select tests.go_on();
select tests.let_rest('provision-phone-number');
