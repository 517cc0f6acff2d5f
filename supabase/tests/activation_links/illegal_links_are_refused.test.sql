-- What no link may be.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select throws_ok(
  $$update public.activation_links set token_hash = 'token 1'$$,
  '23514', 'new row for relation "activation_links" violates check constraint "token_hash_is_sha256_in_hex"',
  'A token itself is not stored'
);
select throws_ok(
  $$update public.activation_links set expires_at = created_at + interval '7 days 1 second'$$,
  '23514', 'new row for relation "activation_links" violates check constraint "activation_link_expires_within_seven_days"',
  'A link is good for seven days at most'
);
select throws_ok(
  $$update public.activation_links set sent_to = ''$$,
  '23514', 'new row for relation "activation_links" violates check constraint "sent_to_has_1_to_320_characters"',
  'A link was sent to somebody'
);

select * from finish();
rollback;
