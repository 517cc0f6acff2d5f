-- A link is for an import that an admin still has to do.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');
select public.activate_phone_number('+16045550002', 'phone_2');
select tests.notify(1);

select is(
  public.record_activation_links((
    select jsonb_agg(jsonb_build_object(
      'notification_id', n.id, 'token_hash', one_number.sha256_hex(n.id::text), 'sent_to', 'ada@example.com'
    ))
    from public.admin_notifications as n
  )),
  1,
  'Of an import to be done, one that is done and another notification, the first has a link'
);
select results_eq(
  'select sent_to, token_hash, phone_number_id, notification_id, expires_at, used_at from public.activation_links',
  $$select
      'ada@example.com', one_number.sha256_hex(n.id::text), n.phone_number_id, n.id, now() + interval '168 hours',
      null::timestamptz
    from public.admin_notifications as n where n.subject = '+16045550001'$$,
  'The link is for the number of its notification, for seven days'
);
select is(
  public.record_activation_links(jsonb_build_array(jsonb_build_object(
    'notification_id', gen_random_uuid(), 'token_hash', one_number.sha256_hex('x'), 'sent_to', 'ada@example.com'
  ))),
  0,
  'An unknown notification has no link'
);
select is(public.record_activation_links('[]'), 0, 'No links are no error');
select is((select count(*) from public.activation_links), 1::bigint, 'Nothing else is recorded');

select * from finish();
rollback;
