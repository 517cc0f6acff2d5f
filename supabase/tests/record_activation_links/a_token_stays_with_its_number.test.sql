-- A hash that is recorded already is not moved to another number.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');

select is(tests.send_activation_link('+16045550002', 'token 1'), 0, 'The same token for another number is not recorded');
select is((tests.open_link('token 1')).phone_number, '+16045550001', 'The link still shows its own number');

select * from finish();
rollback;
