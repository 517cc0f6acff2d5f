-- The history names the address that the link was sent to.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select results_eq(
  $$select phone_number, status::text, elevenlabs_phone_id, elevenlabs_verification::text, activated_at
    from public.activate_with_link(one_number.sha256_hex('token 1'), 'phone_1', 'verified')$$,
  $$values ('+16045550001', 'active', 'phone_1', 'verified', now())$$,
  'The answer is the active number'
);
select results_eq(
  'select elevenlabs_phone_id_set_by, elevenlabs_phone_id_set_at from public.phone_number_details',
  $$values ('link sent to ada@example.com', now())$$,
  'The id was set by the address'
);
select results_eq(
  $$select status::text, resolved_by from public.admin_notifications$$,
  $$values ('resolved', 'link sent to ada@example.com')$$,
  'The notification was resolved by the address'
);
select is((select used_at from public.activation_links), now(), 'The link was used');
select is(
  (select due_at from public.notification_deliveries), null, 'Nobody is told of the import any more'
);

select * from finish();
rollback;
