-- A number that was released and kept waits with a new notification.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select public.release_phone_number('+16045550001', '+16045550001');
select is(
  tests.hint_of($$select tests.open_link('token 1')$$), 'ACTIVATION_LINK_OVER', 'A number to be given back has no link in force'
);
select public.keep_phone_number('+16045550001');
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_1')$$), 'ACTIVATION_LINK_OVER',
  'The link of the former notification stays over'
);
select tests.send_activation_link('+16045550001', 'token 2');
select is((tests.activate_with_link('token 2', 'phone_1')).status, 'active', 'The link of the new one activates');

select * from finish();
rollback;
