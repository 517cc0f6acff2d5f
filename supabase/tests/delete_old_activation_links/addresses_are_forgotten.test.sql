-- The addresses of admins are kept no longer than a link may be asked about.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.send_activation_link('+16045550001', 'token ' || n) from generate_series(2, 4) as n;
select tests.expire_activation_link('token 2', '29 days');
select tests.expire_activation_link('token 3', '31 days');
select tests.expire_activation_link('token 4', '32 days');

select is(one_number.delete_old_activation_links(1), 1, 'One call deletes no more than it is told');
select is(
  tests.hint_of($$select tests.open_link('token 4')$$), 'ACTIVATION_LINK_UNKNOWN', 'The oldest one goes first'
);
select is(one_number.delete_old_activation_links(), 1, 'The next call deletes the rest');
select set_eq(
  'select token_hash from public.activation_links',
  array[one_number.sha256_hex('token 1'), one_number.sha256_hex('token 2')],
  'Links in force, and those that expired in the last 30 days, stay'
);
select results_eq(
  $$select schedule, command from cron.job where jobname = 'delete-old-activation-links'$$,
  $$values ('* * * * *', 'select one_number.delete_old_activation_links()')$$,
  'A job does that each minute, as a hundred notifications a minute may get new links, one for each address'
);

select * from finish();
rollback;
