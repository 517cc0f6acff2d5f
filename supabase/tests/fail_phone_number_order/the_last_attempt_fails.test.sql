-- After so many attempts an admin has a look.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 2;
select tests.create_organization('Acme');

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_STOCK', 'None left', 0),
  'queued',
  'The first of two attempts is followed by another'
);
update public.phone_number_orders set due_at = now();
select is(
  public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_STOCK', 'None left', 0),
  'failed',
  'The second is the last'
);
select is((select count(*) from public.admin_notifications), 1::bigint, 'The admins are told');

select * from finish();
rollback;
