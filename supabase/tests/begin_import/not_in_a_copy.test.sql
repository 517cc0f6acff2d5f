-- ElevenLabs redirects the calls of a number that is imported: a copy imports none.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.buy_number('Acme', '+16045550001');
select tests.run_in('production', '1');

select is(
  tests.hint_of($$select public.begin_import('+16045550001', 'staging', tests.twilio_account('1'))$$),
  'PROJECT_MISMATCH', 'Another project is refused'
);
select is(
  tests.hint_of($$select public.begin_import('+16045550001', 'production', tests.twilio_account('2'))$$),
  'PROJECT_MISMATCH', 'ElevenLabs gets no credentials of another account'
);
select lives_ok(
  $$select public.begin_import('+16045550001', 'production', tests.twilio_account('1'))$$, 'Its own project imports it'
);

select * from finish();
rollback;
