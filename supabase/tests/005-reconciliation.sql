-- How the tests reconcile. Runs after 002-orders-and-numbers.sql.
begin;

-- Example: select tests.conclude('+16045550001', 'at_risk');
create or replace function tests.conclude(
  phone_number text, class text, confirmed boolean default true, message text default 'The message',
  asked_elevenlabs boolean default true
) returns text
language plpgsql set search_path = '' as $$
declare
  look uuid := (select id from public.begin_reconciliation());
begin
  perform public.note_findings(look, jsonb_build_array(jsonb_build_object(
    'number_key', 'PN' || md5(phone_number), 'class', class, 'confirmed', confirmed, 'phone_number', phone_number,
    'twilio_sid', 'PN' || md5(phone_number), 'title', 'The title', 'message', message, 'suggested_command', 'the command'
  )));
  perform public.end_reconciliation(look);
  return public.conclude_reconciliation(look, asked_elevenlabs);
end;
$$;
comment on function tests.conclude(text, text, boolean, text, boolean) is
  'Reconciles, and finds this one thing. Returns what the conclusion does.';

create or replace function tests.is_idle() returns boolean
language plpgsql set search_path = '' as $$
declare
  look uuid := (select id from public.begin_reconciliation());
begin
  return (select f.idle from public.reconciliation_facts(look, '', 1000) as f);
end;
$$;
comment on function tests.is_idle() is 'Whether the only number is used too little.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'conclude', 'The tests can conclude');
select * from finish();
commit;
