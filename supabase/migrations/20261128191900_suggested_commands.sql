create function one_number.quote_for_shell(word text)
returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return '''' || replace(word, '''', '''\''''') || '''';
end;
$$;

revoke execute on function one_number.quote_for_shell(text) from public, anon, authenticated, service_role;

comment on function one_number.quote_for_shell(text) is
  'A word for a shell: what comes from outside cannot leave its quotes.';

create function one_number.curl_our_api(functions_url text, path text, body jsonb default null)
returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return 'curl -X POST ' || one_number.quote_for_shell(functions_url || path) || ' -H "apikey: $SECRET_KEY"'
    || coalesce(
      ' -H "Content-Type: application/json" -d ' || one_number.quote_for_shell(body::text), ''
    );
end;
$$;

revoke execute on function one_number.curl_our_api(text, text, jsonb) from public, anon, authenticated, service_role;

comment on function one_number.curl_our_api(text, text, jsonb) is
  'A call of our own API. It holds no secret: the variables are the admin''s own.';

create function one_number.curl_twilio(method text, twilio_sid text, fields text[] default '{}')
returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  return 'curl -X ' || method || ' "https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/IncomingPhoneNumbers/'
    || twilio_sid || '.json" -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"'
    || coalesce(
      (select string_agg(' --data-urlencode ' || one_number.quote_for_shell(field), '') from unnest(fields) as field), ''
    );
end;
$$;

revoke execute on function one_number.curl_twilio(text, text, text[]) from public, anon, authenticated, service_role;

comment on function one_number.curl_twilio(text, text, text[]) is
  'Changes a number at Twilio, or gives it back (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).';

create function one_number.curl_elevenlabs(method text, elevenlabs_phone_id text, body jsonb default null)
returns text
language plpgsql
immutable
set search_path = ''
as $$
begin
  -- An id is opaque, and a part of a path: what is not plain in it, curl is not asked to send.
  return 'curl -X ' || method || ' '
    || one_number.quote_for_shell(
      'https://api.elevenlabs.io/v1/convai/phone-numbers/'
        || case when elevenlabs_phone_id ~ '^[A-Za-z0-9_.~-]+$' then elevenlabs_phone_id else '<the id>' end
    )
    || ' -H "xi-api-key: $ELEVENLABS_API_KEY"'
    || coalesce(
      ' -H "Content-Type: application/json" -d ' || one_number.quote_for_shell(body::text), ''
    );
end;
$$;

revoke execute on function one_number.curl_elevenlabs(text, text, jsonb) from public, anon, authenticated, service_role;

comment on function one_number.curl_elevenlabs(text, text, jsonb) is
  'Lets an agent answer, or removes an import (https://elevenlabs.io/docs/api-reference/phone-numbers/update).';
