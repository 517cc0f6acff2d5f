-- Another wish is how a customer goes on when no number was for sale: nobody has to retry the order.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604');
update public.provisioning_settings set max_attempts = 1;
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None', 900
);
select tests.let_rest('provision-phone-number');
create temporary table earlier as select count(*) as wake_ups from tests.wake_ups();
grant select on earlier to authenticated;

select tests.authenticate_as('Ada');
select results_eq(
  'select state::text, reason from public.organization_phone_numbers', $$values ('failed', 'NO_NUMBER_AVAILABLE')$$,
  'The order has failed'
);
update public.organizations set area_code = '212';
select results_eq(
  'select state::text, reason, since from public.organization_phone_numbers', $$values ('ordering', null::text, now())$$,
  'The customer sees that the number is ordered, since now'
);
select tests.clear_authentication();
select results_eq(
  $$select attempts, is_begun, approved_at, area_code, due_at <= clock_timestamp() from public.phone_number_orders$$,
  $$values (0, false, null::timestamptz, '212', true)$$,
  'The order begins anew, and is due at once'
);
select is(
  (select count(*) from tests.wake_ups() where url like '%/provision-phone-number'), (select wake_ups + 1 from earlier)
    - (select count(*) from tests.wake_ups() where url not like '%/provision-phone-number'),
  'The purchasing function is woken, once'
);
select results_eq(
  $$select status::text from public.admin_notifications where type = 'provisioning_failed'$$, $$values ('pending')$$,
  'As after a retry, the notification stays until the number is there'
);
select tests.buy_number('Acme', '+12125550001');
select results_eq(
  $$select status::text from public.admin_notifications where type = 'provisioning_failed'$$, $$values ('resolved')$$,
  'Then it is resolved'
);
select is(
  (select count(*) from public.phone_numbers where status <> 'released'), 1::bigint, 'One number is bought'
);

select * from finish();
rollback;
