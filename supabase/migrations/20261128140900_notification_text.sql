create type one_number.notification_text as (title text, body text, command jsonb);

comment on type one_number.notification_text is
  'What admins read: the work in one line, the work in steps, and the call that does it (null where none does). All of it is composed by the functions describe_….';

-- What the functions below put into a path, a shell must not see as more than a part of it, and an address neither: numbers
-- and ids of ours have no character that means anything there. What comes from outside is judged.
create function one_number.our_command(path text, body jsonb default null)
returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object('method', 'POST', 'path', path, 'body', body)) where path is not null;
$$;

revoke execute on function one_number.our_command(text, jsonb) from public, anon, authenticated, service_role;

comment on function one_number.our_command(text, jsonb) is 'A call of our own API.';

create function one_number.twilio_command(method text, twilio_sid text, form jsonb default null)
returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'service', 'twilio', 'method', method, 'path', '/IncomingPhoneNumbers/' || twilio_sid || '.json', 'form', form
  ))
  where twilio_sid is not null;
$$;

revoke execute on function one_number.twilio_command(text, text, jsonb) from public, anon, authenticated, service_role;

comment on function one_number.twilio_command(text, text, jsonb) is
  'Changes a number at Twilio, or gives it back (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource). The path begins at the account.';

create function one_number.elevenlabs_command(method text, elevenlabs_phone_id text, body jsonb default null)
returns jsonb
language sql
immutable
set search_path = ''
as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'service', 'elevenlabs',
    'method', method,
    -- An id is opaque, and a part of a path: the admin is asked for one that would lead to another path.
    'path', '/v1/convai/phone-numbers/'
      || case when elevenlabs_phone_id ~ '^[A-Za-z0-9_~-][A-Za-z0-9_.~-]*$' then elevenlabs_phone_id else '<the id>' end,
    'body', body
  ));
$$;

revoke execute on function one_number.elevenlabs_command(text, text, jsonb) from public, anon, authenticated, service_role;

comment on function one_number.elevenlabs_command(text, text, jsonb) is
  'Assigns an agent to an import, or removes it (https://elevenlabs.io/docs/api-reference/phone-numbers/update).';

create function one_number.attempts_in_words(attempts integer)
returns text
language sql
immutable
set search_path = ''
as $$
  select case attempts when 1 then '1 attempt' else attempts || ' attempts' end;
$$;

revoke execute on function one_number.attempts_in_words(integer) from public, anon, authenticated, service_role;

comment on function one_number.attempts_in_words(integer) is 'How many attempts, for the midst of a sentence.';

create function one_number.price_in_brackets(amount numeric, currency text)
returns text
language sql
immutable
set search_path = ''
as $$
  select coalesce(' (' || amount || ' ' || currency || ' a month)', '');
$$;

revoke execute on function one_number.price_in_brackets(numeric, text) from public, anon, authenticated, service_role;

comment on function one_number.price_in_brackets(numeric, text) is
  'The price of a number in brackets, for the middle of a sentence; empty where it is unknown.';
