-- How a number is given back, and kept.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');
select public.release_phone_number('+16045550001', '+16045550001');
select public.keep_phone_number('+16045550001');
select tests.clear_authentication();
select results_eq(
  $$select event, actor from public.tell_phone_number_story('+16045550001') where event ~ 'RELEASE|KEPT'$$,
  $$values ('RELEASE_SCHEDULED', 'grace@tests.example.com'), ('NUMBER_KEPT', null)$$,
  'An admin gave it back, and kept it'
);

select public.release_phone_number('+16045550001', '+16045550001');
select tests.claim_release('+16045550001');
select public.fail_phone_number_release(
  tests.release_id('+16045550001'),
  (select lease_token from public.phone_number_releases where lease_token is not null), 'TWILIO_500', 'Try later', 60
);
select is(
  (select description from public.tell_phone_number_story('+16045550001') where event = 'RELEASE_ATTEMPT_FAILED'),
  'The last attempt to give it back failed: TWILIO_500: Try later',
  'Why it is not given back yet is told'
);
select is(
  (
    select count(*) from public.tell_phone_number_story('+16045550001') as s, public.phone_number_releases as r
    where to_jsonb(s)::text like '%' || r.lease_token || '%'
  ), 0::bigint, 'No lease is'
);

select * from finish();
rollback;
