-- Where Vault is not set up yet, nothing is sent and nothing fails.
begin;
select plan(6);

select tests.start_afresh();
set local client_min_messages = error;

select tests.set_secret('edge_functions_url', null);
select is(one_number.wake_edge_function('provision-phone-number'), null, 'Without a URL, there is no request');

select tests.set_secret('edge_functions_url', '  ');
select is(one_number.wake_edge_function('provision-phone-number'), null, 'With a blank URL, there is no request');

select tests.set_secret('edge_functions_url', 'https://functions.example.com');
select tests.set_secret('edge_function_secret', null);
select is(one_number.wake_edge_function('provision-phone-number'), null, 'Without a key, there is no request');

select tests.set_secret('edge_function_secret', '');
select is(one_number.wake_edge_function('provision-phone-number'), null, 'With an empty key, there is no request');

select tests.set_secret('edge_function_secret', 'whsec_no base64!');
select is(one_number.wake_edge_function('provision-phone-number'), null, 'With a garbled key, there is no request');

select is_empty('select * from tests.wake_ups()', 'The queue stays empty');

select * from finish();
rollback;
