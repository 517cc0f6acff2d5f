-- Each error of an order or a release comes with advice against this error.
begin;
select plan(1);

select results_eq(
  $$select error_code, one_number.advice_about(error_code)
    from unnest(array[
      'NO_NUMBER_AVAILABLE', 'PURCHASE_NOT_SETTLED', 'NUMBER_MISMATCH', 'ORGANIZATION_EXISTS', 'ELEVENLABS_KEY_REFUSED',
      'ELEVENLABS_TIMEOUT', 'NO_ANSWER', 'UNREADABLE_ANSWER', 'HTTP_503', 'HTTP_404', 'TWILIO_21452', 'TWILIO_',
      'SOMETHING_NEW'
    ]) as error_code$$,
  $$values
    ('NO_NUMBER_AVAILABLE', 'Ask for another area code, or wait until Twilio has numbers there. If an owner changes the wish, the order goes on by itself.'),
    ('PURCHASE_NOT_SETTLED', 'The next attempt looks first whether the number was bought.'),
    (
      'NUMBER_MISMATCH',
      'Compare it in the Twilio console: nothing is given back whose number or friendly name is another.'
    ),
    ('ORGANIZATION_EXISTS', 'Keep it for the organization, or confirm that it is given back.'),
    (
      'ELEVENLABS_KEY_REFUSED',
      'Correct the variable ELEVENLABS_API_KEY; or remove the variable, and the number in the ElevenLabs dashboard.'
    ),
    ('ELEVENLABS_TIMEOUT', 'Look at https://status.elevenlabs.io.'),
    ('NO_ANSWER', 'Look at https://status.twilio.com.'),
    ('UNREADABLE_ANSWER', 'Look at https://status.twilio.com.'),
    (
      'HTTP_503',
      'The answer did not come from Twilio''s API: look at https://status.twilio.com and at any proxy on the way.'
    ),
    (
      'HTTP_404',
      'The answer did not come from Twilio''s API: look at https://status.twilio.com and at any proxy on the way.'
    ),
    ('TWILIO_21452', 'See https://www.twilio.com/docs/api/errors/21452.'),
    ('TWILIO_', 'Correct the cause that the error names.'),
    ('SOMETHING_NEW', 'Correct the cause that the error names.')$$,
  'Our codes, codes of servers on the way and Twilio''s codes have their own advice; an unknown code has advice, too'
);

select * from finish();
rollback;
