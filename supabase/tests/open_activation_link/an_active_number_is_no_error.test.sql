-- A second click, or a colleague a minute later, sees that the work is done.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.send_activation_link('+16045550001', 'token 2', 'ben@example.com');
select tests.activate_with_link('token 1', 'phone_1');

select is((tests.open_link('token 1')).status, 'active', 'The link that was used shows the active number');
select is((tests.open_link('token 2')).status, 'active', 'A colleague''s own link shows it, too');
select is(
  (tests.activate_with_link('token 2', 'phone_1')).status, 'active', 'A colleague''s click is answered with the number'
);
select results_eq(
  'select sent_to, used_at from public.activation_links order by sent_to',
  $$values ('ada@example.com', now()), ('ben@example.com', null)$$,
  'Only the first one is recorded as used'
);

select * from finish();
rollback;
