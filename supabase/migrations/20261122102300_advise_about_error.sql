create function private.advice_about(error_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when error_code = 'NO_NUMBER_AVAILABLE' then 'Retry with another area code, or later.'
    when error_code = 'PURCHASE_NOT_SETTLED' then 'Look in the Twilio console whether the number was bought, then retry.'
    when error_code in ('NO_ANSWER', 'UNREADABLE_ANSWER') or error_code like 'HTTP_5%' then
      'Look at https://status.twilio.com, then retry.'
    when error_code ~ '^TWILIO_[0-9]+$' then
      format(
        'See https://www.twilio.com/docs/api/errors/%s, mend the cause, then retry.', substr(error_code, length('TWILIO_') + 1)
      )
    else 'Mend the cause, then retry.'
  end;
$$;

revoke execute on function private.advice_about(text) from public, anon, authenticated, service_role;

comment on function private.advice_about(text) is 'What an admin can do about an order that failed with this code.';
