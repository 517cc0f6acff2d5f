-- A paid number that was not recorded becomes the number of the organization in its tag.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'Nothing');
select public.report_unaccounted_number('+16045550001', 'PN' || md5('+16045550001'), 'org:acme', 1.15, 'USD');
select tests.leave_alone('Acme');

select is(tests.adopt('Acme', '+16045550001'), 'adopted', 'The number is adopted');
select results_eq(
  'select phone_number, organization_name, status::text, monthly_price from public.phone_number_records',
  $$values ('+16045550001', 'Acme', 'pending_import', 1.15)$$,
  'The number belongs to the organization'
);
select results_eq(
  'select status::text, reserved_phone_number from public.phone_number_orders',
  $$values ('purchased', '+16045550001')$$,
  'The order is purchased'
);
select set_eq(
  'select type, status::text from public.admin_notifications',
  $$values
    ('provisioning_failed', 'resolved'), ('number_unaccounted', 'resolved'), ('elevenlabs_import_required', 'pending')$$,
  'Only the notification about the import is pending'
);
select is(tests.adopt('Acme', '+16045550001'), 'refused', 'The number is not adopted twice');

select * from finish();
rollback;
