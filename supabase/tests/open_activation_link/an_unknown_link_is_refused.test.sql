-- A guessed token shows nothing.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select throws_ok(
  $$select tests.open_link('token 2')$$,
  'PT404', 'There is no such activation link: it is incomplete, or expired long ago', 'An unknown token is refused'
);
select is(tests.hint_of($$select tests.open_link('token 2')$$), 'ACTIVATION_LINK_UNKNOWN', 'The page learns the code');
select throws_ok(
  $$select public.open_activation_link(null)$$,
  'PT404', 'There is no such activation link: it is incomplete, or expired long ago', 'No token is refused'
);

select * from finish();
rollback;
