-- A link is good for seven days at most.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.expire_activation_link('token 1', '0 seconds');
select throws_ok(
  $$select tests.open_link('token 1')$$,
  'PT410', 'The activation link has expired: take the one in the newest message about this number',
  'A link is refused from the moment of its expiry'
);
select is(tests.hint_of($$select tests.open_link('token 1')$$), 'ACTIVATION_LINK_EXPIRED', 'The page learns the code');
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_1')$$), 'ACTIVATION_LINK_EXPIRED',
  'It activates nothing'
);

select tests.send_activation_link('+16045550001', 'token 2');
select is((tests.open_link('token 2')).status, 'pending_import', 'A reminder brings a new link');
select public.activate_phone_number('+16045550001', 'phone_1');
select is(
  tests.detail_of($$select tests.open_link('token 1')$$)::jsonb, '{"phoneNumber": "+16045550001", "active": true}',
  'Once the number is active, an expired link says so'
);

select * from finish();
rollback;
