-- Whatever brought a link to another number: only its own notification's number is shown and activated.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');
select tests.send_activation_link('+16045550001', 'token 1');

update public.activation_links set phone_number_id = tests.number_id('+16045550002');
select is(
  tests.hint_of($$select tests.open_link('token 1')$$), 'ACTIVATION_LINK_OVER', 'The other number is not shown'
);
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_1')$$), 'ACTIVATION_LINK_OVER', 'It is not activated'
);

update public.activation_links set phone_number_id = tests.number_id('+16045550001');
select is((tests.activate_with_link('token 1', 'phone_1')).phone_number, '+16045550001', 'Its own number is');

select * from finish();
rollback;
