create function one_number.advice_about(error_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when error_code = 'NO_NUMBER_AVAILABLE' then 'Ask for another area code, or wait until Twilio has numbers there. If an owner changes the wish, the order goes on by itself.'
    when error_code = 'PURCHASE_NOT_SETTLED' then 'The next attempt looks first whether the number was bought.'
    when error_code = 'NUMBER_MISMATCH' then
      'Compare it in the Twilio console: nothing is given back whose number or friendly name is another.'
    when error_code = 'ORGANIZATION_EXISTS' then 'Keep it for the organization, or confirm that it is given back.'
    when error_code = 'ELEVENLABS_KEY_REFUSED' then
      'Correct the variable ELEVENLABS_API_KEY; or remove the variable, and the number in the ElevenLabs dashboard.'
    when error_code like 'ELEVENLABS_%' then 'Look at https://status.elevenlabs.io.'
    when error_code in ('NO_ANSWER', 'UNREADABLE_ANSWER') then 'Look at https://status.twilio.com.'
    when error_code like 'HTTP_%' then
      'The answer did not come from Twilio''s API: look at https://status.twilio.com and at any proxy on the way.'
    when error_code ~ '^TWILIO_[0-9]+$' then
      format('See https://www.twilio.com/docs/api/errors/%s.', substr(error_code, length('TWILIO_') + 1))
    else 'Correct the cause that the error names.'
  end;
$$;

revoke execute on function one_number.advice_about(text) from public, anon, authenticated, service_role;

comment on function one_number.advice_about(text) is
  'What an admin can do about an order or a release that failed with this code.';
