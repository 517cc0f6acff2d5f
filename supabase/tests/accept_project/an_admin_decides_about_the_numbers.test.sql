-- Only an admin accepts another project, and says what becomes of the numbers.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Grace'), tests.make_admin('Grace');
select tests.run_in('production', '1');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.accept_project('staging', tests.twilio_account('1'), 'take')$$,
  '42501', 'Only a platform admin may do this', 'A user is refused'
);

select tests.authenticate_as('Grace');
select is(
  tests.hint_of($$select public.accept_project('staging', tests.twilio_account('1'))$$), 'NUMBERS_UNDECIDED',
  'Another project is not accepted without a word about the numbers'
);
select is(
  tests.hint_of($$select public.accept_project('staging', tests.twilio_account('1'), 'ours')$$), 'NUMBERS_UNDECIDED',
  'Nor with a word that is neither'
);
select results_eq(
  $$select name, left_names from public.accept_project('staging', tests.twilio_account('1'), 'leave')$$,
  $$values ('staging', array['production'])$$,
  'With it, the answer is the project'
);
select results_eq(
  $$select name, left_names from public.accept_project('staging', tests.twilio_account('1'), 'leave')$$,
  $$values ('staging', array['production'])$$,
  'The same call again answers the same'
);

select * from finish();
rollback;
