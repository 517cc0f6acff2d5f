-- The URL in Vault may end with a slash.
begin;
select plan(1);

select tests.start_afresh();
select tests.set_secret('edge_functions_url', ' https://functions.example.com/functions/v1/ ');
select one_number.wake_edge_function('provision-phone-number');

select is(
  (select url from tests.wake_ups()),
  'https://functions.example.com/functions/v1/provision-phone-number',
  'Slash and blanks make no difference'
);

select * from finish();
rollback;
