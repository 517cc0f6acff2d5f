-- Twilio that refuses something has answered.
begin;
select plan(6);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');
select tests.meet_trouble('Acme');
select tests.create_organization('Bolt');
select is(
  public.fail_phone_number_order(tests.order_id('Bolt'), tests.claim_order('Bolt'), 'NO_STOCK', 'None left', 0),
  'failed',
  'What Twilio refuses after the last attempt fails'
);
select is((select unreachable_since from public.twilio_account), null, 'Twilio is not unreachable any more');
select ok((select due_at <= now() from public.phone_number_orders where organization_name = 'Acme'), 'The waiting order is due');

select tests.meet_trouble('Acme');
select tests.create_organization('Cord');
select tests.refuse_account('Cord');
select is((select unreachable_since from public.twilio_account), null, 'A refusal of the account is an answer, too');
select is(
  (select count(*) from public.phone_number_orders where organization_name in ('Acme', 'Cord') and due_at <= now()),
  2::bigint,
  'All orders that wait are due'
);
select results_eq(
  $$select subject from public.admin_notifications where type = 'provisioning_held' and status = 'pending'$$,
  $$values ('twilio-account')$$,
  'Only the refusal is told'
);

select * from finish();
rollback;
