-- A function that lost the answer may record its links again.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

create temporary table recorded as select * from public.activation_links;

select is(tests.send_activation_link('+16045550001', 'token 1'), 1, 'The same link is counted again');
select results_eq('select * from public.activation_links', 'select * from recorded', 'It stays as it is');
select is(
  tests.send_activation_link('+16045550001', 'token 2', 'webhook'), 1, 'Another channel has a link of its own'
);
select set_eq(
  'select sent_to from public.activation_links', array['ada@example.com', 'webhook'], 'Both are in force'
);

select * from finish();
rollback;
