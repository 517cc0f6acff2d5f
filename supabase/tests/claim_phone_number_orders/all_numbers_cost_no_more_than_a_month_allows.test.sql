-- A founder knows what all numbers cost a month at most.
begin;
select plan(10);

select tests.start_afresh();
delete from public.rates where kind = 'number_month';
update public.provisioning_settings set max_monthly_cost = 2.50;
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
select tests.create_organization('Cord');

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Two numbers for 1.15 leave no room for a third');
select results_eq(
  $$select organization_name, status::text, last_error_code, last_error_message from public.phone_number_orders where status = 'held'$$,
  $$values (
    'Cord', 'held', 'SPEND_CAP_REACHED', 'All numbers cost 2.30 USD a month, another about 1.15, and no more than 2.50 is spent'
  )$$,
  'The order is held, and says why'
);
select is(
  (select body from public.admin_notifications where subject = 'spend-cap'),
  E'All numbers cost 2.30 USD a month, another about 1.15, and no more than 2.50 is spent.\n'
    'They go on by themselves, in their turn, once the limit allows it: as time passes, or as numbers are given back. '
    'To let them go on now, raise the limit in provisioning_settings.',
  'The admins are told'
);
select public.retry_phone_number_order(organization_id) from public.phone_number_orders where organization_name = 'Cord';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'An admin''s retry does not exceed the limit either');

update public.phone_number_details set monthly_price = 1.35 where monthly_price = 1.15;
update public.provisioning_settings set max_monthly_cost = 4;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Prices that were corrected count');

select public.release_phone_number('+16045550001', '+16045550001');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A number that is being given back is still paid for');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select tests.create_organization('Dent');
update public.phone_number_orders set due_at = now() - interval '1 minute' where organization_name = 'Cord';
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Cord')$$,
  'With one given back there is room for one more, which goes on by itself'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'What is being bought counts');

update public.provisioning_settings set max_monthly_cost = 100;
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'With the limit raised, the other goes on, too');
select is_empty(
  $$select from public.admin_notifications where subject = 'spend-cap' and status = 'pending'$$, 'Nothing is held any more'
);

select * from finish();
rollback;
