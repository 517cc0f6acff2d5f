-- A link neither resumes a number nor keeps it.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.activate_with_link('token 1', 'phone_1');
select public.suspend_phone_number('+16045550001');
select throws_ok(
  $$select tests.open_link('token 1')$$,
  'PT410', 'The activation link of "+16045550001" is over: the number''s status is "suspended"', 'A suspended number is not shown'
);
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_1')$$), 'ACTIVATION_LINK_OVER', 'It is not activated'
);
select public.resume_phone_number('+16045550001');
delete from public.organizations;
select is(
  tests.hint_of($$select tests.open_link('token 1')$$), 'ACTIVATION_LINK_OVER',
  'The number of a deleted organization is not shown'
);
select is(
  (select status from public.phone_numbers), 'releasing', 'It stays as it is'
);

select * from finish();
rollback;
