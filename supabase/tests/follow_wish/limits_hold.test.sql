-- An order that goes on with another wish is bought within the limits, as a new one.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604');
select tests.create_organization('Bolt', owner => 'Ben', area_code => '604');
create temporary table leased as select * from public.claim_phone_number_orders(10, 60, 'production', tests.twilio_account('1'));
select public.fail_phone_number_order(order_id, lease_token, 'NO_NUMBER_AVAILABLE', 'None') from leased;

-- Meanwhile Ada has as many numbers as a user may have, and Ben is anonymous.
update public.provisioning_settings set max_numbers_per_user = 1;
select tests.create_organization('Cord', owner => 'Ada');
select tests.buy_number('Cord', '+16045550001');
update auth.users set is_anonymous = true where id = tests.user_id('Ben');
update public.organizations set area_code = '212' where name <> 'Cord';

update public.provisioning_settings set purchases_paused = true;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'While purchases are paused, nothing is claimed');
update public.provisioning_settings set purchases_paused = false;
select is(tests.run_in('a copy', '1'), 0::bigint, 'Nor in a copy of the project');
select is(tests.run_in('production', '1'), 0::bigint, 'Nor over the limits of the users');
select results_eq(
  $$select organization_name, status::text, last_error_code from public.phone_number_orders where organization_name <> 'Cord' order by 1$$,
  $$values ('Acme', 'held', 'USER_LIMIT_REACHED'), ('Bolt', 'held', 'USER_IS_ANONYMOUS')$$,
  'They are held'
);

update auth.users set is_anonymous = false where id = tests.user_id('Ben');
update public.phone_number_orders set due_at = now() where organization_name = 'Bolt';
update public.provisioning_settings set max_purchases_per_day = 1;
select is(tests.run_in('production', '1'), 0::bigint, 'Nor over a limit of spending');
select results_eq(
  $$select last_error_code from public.phone_number_orders where organization_name = 'Bolt'$$, $$values ('USER_IS_ANONYMOUS')$$,
  'What was held stays so'
);

select tests.create_organization('Dyer', area_code => '604');
select public.fail_phone_number_order(
  tests.order_id('Dyer'), (select lease_token from public.claim_phone_number_orders(10, 60, 'production', tests.twilio_account('1'))),
  'NO_NUMBER_AVAILABLE', 'None'
);
update public.organizations set provisioning_policy = 'hold' where name = 'Dyer';
update public.organizations set area_code = '212' where name = 'Dyer';
select results_eq(
  $$select status::text, last_error_code, due_at from public.phone_number_orders where organization_name = 'Dyer'$$,
  $$values ('held', 'HELD_BY_POLICY', null::timestamptz)$$,
  'With the policy "hold" an admin decides'
);

select * from finish();
rollback;
