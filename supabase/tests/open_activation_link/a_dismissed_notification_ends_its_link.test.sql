-- What an admin decided against is not done by a link.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select public.dismiss_notification(tests.notification_id('+16045550001'), 'Not this one');
select throws_ok(
  $$select tests.open_link('token 1')$$,
  'PT410',
  'The activation link of "+16045550001" is over: its notification is dismissed or done, look for a newer one',
  'The link is refused'
);
select is(tests.hint_of($$select tests.open_link('token 1')$$), 'ACTIVATION_LINK_OVER', 'The page learns the code');
select is(
  tests.detail_of($$select tests.activate_with_link('token 1', 'phone_1')$$)::jsonb,
  '{"phoneNumber": "+16045550001", "active": false}', 'It activates nothing, and says that the number is not active'
);
select is((select status from public.phone_numbers), 'pending_import', 'The number waits');

select * from finish();
rollback;
