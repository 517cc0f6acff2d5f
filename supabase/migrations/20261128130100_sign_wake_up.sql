-- Standard Webhooks: HMAC-SHA256 over "id.timestamp.body" with the secret behind "whsec_", in base64.
create function one_number.sign_wake_up(secret text, message_id text, sent_at text, body text)
returns text
language sql
immutable
set search_path = ''
as $$
  select 'v1,' || encode(
    extensions.hmac(
      convert_to(concat_ws('.', message_id, sent_at, body), 'UTF8'),
      decode(regexp_replace(secret, '^whsec_', ''), 'base64'),
      'sha256'
    ),
    'base64'
  );
$$;

revoke execute on function one_number.sign_wake_up(text, text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.sign_wake_up(text, text, text, text) is
  'The webhook-signature header of a wake-up, as Standard Webhooks defines it.';
