-- A project that moved, because the old one is gone, has its numbers as before.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('old', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select tests.run_in('new', '1');

select public.accept_project('new', tests.twilio_account('1'), 'take');
select lives_ok(
  $$select public.begin_import('+16045550001', 'new', tests.twilio_account('1'))$$, 'Its number is imported'
);
select public.end_import('+16045550001', d.importing_since) from public.phone_number_details as d;
select public.release_phone_number('+16045550001', '+16045550001');
select results_eq(
  $$select phone_number, former_projects from public.claim_phone_number_releases(10, 60, 'new', tests.twilio_account('1'))$$,
  $$values ('+16045550001', array['old'])$$,
  'Its number is given back, with the name of the project that its tag has'
);

select public.accept_project('newest', tests.twilio_account('1'), 'take');
select is(
  (select former_names from public.own_project), array['old', 'new'], 'A project that moves twice has all its numbers'
);

select public.accept_project('newest', tests.twilio_account('1'), 'leave');
select is(one_number.is_own_number(tests.number_id('+16045550001')), false, 'The same call says that they are left after all');
select public.accept_project('newest', tests.twilio_account('1'), 'take');
select is(one_number.is_own_number(tests.number_id('+16045550001')), true, 'And that they are taken after all');

select * from finish();
rollback;
