-- Nobody has to retry an order after an outage.
begin;
select plan(5);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');

select is(
  tests.meet_trouble('Acme'), 'queued', 'After the last attempt the order has not failed'
);
select ok(
  (select due_at between now() + interval '15 minutes' and clock_timestamp() + interval '15 minutes'
   from public.phone_number_orders),
  'It is tried again in a quarter of an hour'
);
select results_eq(
  $$select type, subject, status::text, title from public.admin_notifications$$,
  $$values ('provisioning_held', 'twilio-unreachable', 'pending', 'Twilio does not answer as it should: NO_ANSWER')$$,
  'The admins are told'
);

update public.phone_number_orders set due_at = now();
select is(tests.meet_trouble('Acme'), 'queued', 'Nor has it failed after a second try');
select is((select count(*) from public.admin_notifications), 1::bigint, 'There is still one notification');

select * from finish();
rollback;
