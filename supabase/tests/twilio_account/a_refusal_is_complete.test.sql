-- There is one account; a refusal has its time, next probe and error, or is absent.
begin;
select plan(5);

select tests.start_afresh();

select throws_ok(
  'insert into public.twilio_account default values',
  '23505',
  'duplicate key value violates unique constraint "twilio_account_pkey"',
  'There is no second account'
);
select throws_ok(
  'insert into public.twilio_account (id) values (false)',
  '23514',
  'new row for relation "twilio_account" violates check constraint "there_is_one_row"',
  'A row with another key is refused'
);
select throws_ok(
  'update public.twilio_account set refused_since = now()',
  '23514',
  'new row for relation "twilio_account" violates check constraint "a_refusal_is_complete"',
  'A refusal without a next probe would last for ever'
);
select throws_ok(
  $$update public.twilio_account set refused_since = now(), next_probe_at = now(), error_message = 'Authenticate'$$,
  '23514',
  'new row for relation "twilio_account" violates check constraint "a_refusal_is_complete"',
  'A refusal without a code would not say why'
);
select lives_ok(
  $$update public.twilio_account
    set refused_since = now(), next_probe_at = now(), error_code = 'TWILIO_20003', error_message = 'Authenticate'$$,
  'A refusal with all four columns is accepted'
);

select * from finish();
rollback;
