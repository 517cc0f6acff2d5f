-- The setting changes while numbers are in each state: those that wait follow it, those in use stay as they are, none is lost.
begin;
select plan(10);

select tests.start_afresh();
-- How each number is answered by now, by its last digit; the sweeps run as pg_cron runs them.
create function pg_temp.change_to(mode public.answering) returns table (digit text, state text) language plpgsql as $$
begin
  perform public.record_answering(mode);
  perform one_number.sweep_phone_number_imports(), one_number.answer_waiting_numbers();
  return query
  select right(n.phone_number, 1), concat_ws(', ', n.status, d.answered_by, case when d.import_due_at is not null then 'queued' end)
  from public.phone_numbers as n
  join public.phone_number_details as d on d.phone_number_id = n.id
  order by 1;
end;
$$;
create function pg_temp.buy(digit text) returns void language sql as $$
  select tests.create_organization('Company ' || digit);
  select tests.buy_number('Company ' || digit, '+1604555000' || digit);
$$;

-- By admins: 1 waits, 2 is in use, 3 is suspended, 4 is not to be imported.
select pg_temp.buy(d) from unnest(array['1', '2', '3', '4']) as d;
select public.activate_phone_number('+1604555000' || d, 'phone_' || d) from unnest(array['2', '3']) as d;
select public.suspend_phone_number('+16045550003');
select public.dismiss_notification(tests.notification_id('+16045550004'), 'It is a test');

select results_eq(
  $$select * from pg_temp.change_to('automatic_import')$$,
  $$values ('1', 'pending_import, import, queued'), ('2', 'active, import'), ('3', 'suspended, import'), ('4', 'pending_import, import')$$,
  'Manual to automatic: what waits is queued, unless an admin decided against it'
);

-- Automatically: 5 is being imported by a function that dies, 6 cannot be imported.
select pg_temp.buy('5'), pg_temp.buy('6');
select tests.claim_imports();
select tests.fail_import('+16045550006');
select public.complete_phone_number_import(tests.number_id('+16045550001'), 'phone_1');
select results_eq(
  $$select digit from pg_temp.change_to('registration') where state = 'active, registration'$$, array['6'],
  'Automatic to registration: one whose import failed is in use'
);
select isnt(
  (select import_lease_token from public.phone_number_details where phone_number_id = tests.number_id('+16045550005')), null,
  'One that is being imported keeps its lease'
);
select tests.let_import_time_pass();
select is(
  (select state from pg_temp.change_to('registration') where digit = '5'), 'active, registration',
  'And is in use once that lease is over'
);
select is(
  public.fail_phone_number_import(tests.number_id('+16045550005'), gen_random_uuid(), 'LATE', 'Late'), 'lease_lost',
  'A late import changes nothing'
);
select is(
  (public.complete_phone_number_import(tests.number_id('+16045550005'), 'phone_5')).answered_by, 'import',
  'But one that succeeded has taken its calls to ElevenLabs: it is imported'
);

-- By registration: 7 is suspended.
select pg_temp.buy('7');
select public.suspend_phone_number('+16045550007');
select results_eq(
  $$select * from pg_temp.change_to('import_by_admin')$$,
  $$values
    ('1', 'active, import'), ('2', 'active, import'), ('3', 'suspended, import'), ('4', 'pending_import, import'),
    ('5', 'active, import'), ('6', 'active, registration'), ('7', 'suspended, registration')$$,
  'Registration to manual: what is in use stays as it is'
);
select is((select (public.resume_phone_number('+16045550007')).status), 'active', 'One that was suspended is resumed without an id');
select is(
  (select is_to_be_registered from public.answer_call('CA' || repeat('a', 32), '+16045550007')), true,
  'And its calls are registered still'
);
select pg_temp.buy('8');
select is(
  (select d.due_at <= clock_timestamp() from public.notification_deliveries as d
    where d.notification_id = tests.notification_id('+16045550008')), true,
  'The next one is an admin''s again'
);

select * from finish();
rollback;
