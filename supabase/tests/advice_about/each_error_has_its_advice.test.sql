-- An admin is told what helps against this very error.
begin;
select plan(1);

select results_eq(
  $$select error_code, one_number.advice_about(error_code)
    from unnest(array[
      'NO_NUMBER_AVAILABLE', 'PURCHASE_NOT_SETTLED', 'NO_ANSWER', 'UNREADABLE_ANSWER', 'HTTP_503', 'HTTP_404',
      'TWILIO_21452', 'TWILIO_', 'SOMETHING_NEW'
    ]) as error_code$$,
  $$values
    ('NO_NUMBER_AVAILABLE', 'Retry with another area code, or later.'),
    ('PURCHASE_NOT_SETTLED', 'Retry: it looks first whether the number was bought.'),
    ('NO_ANSWER', 'Look at https://status.twilio.com, then retry.'),
    ('UNREADABLE_ANSWER', 'Look at https://status.twilio.com, then retry.'),
    (
      'HTTP_503',
      'These were not Twilio''s own words: look at https://status.twilio.com and at any proxy on the way, then retry.'
    ),
    (
      'HTTP_404',
      'These were not Twilio''s own words: look at https://status.twilio.com and at any proxy on the way, then retry.'
    ),
    ('TWILIO_21452', 'See https://www.twilio.com/docs/api/errors/21452, mend the cause, then retry.'),
    ('TWILIO_', 'Mend the cause, then retry.'),
    ('SOMETHING_NEW', 'Mend the cause, then retry.')$$,
  'Codes of ours, of Twilio''s servers and of Twilio''s own are told apart; an unknown one has advice, too'
);

select * from finish();
rollback;
