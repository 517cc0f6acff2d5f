-- However many orders of one user are over the limit, the next user's comes with the first claim.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_organizations_per_user = 1;
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_organization('First', owner => 'Ada');
select tests.buy_number('First', '+16045550001');
insert into public.phone_number_orders (organization_id, organization_name, ordered_by, due_at)
select gen_random_uuid(), 'Flood ' || n, tests.user_id('Ada'), now() - interval '1 minute' from generate_series(1, 3000) as n;
select tests.create_organization('Honest', owner => 'Ben');

select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Honest')$$,
  'The first claim returns the order that is within the limit'
);
select is(
  (select count(*) from public.phone_number_orders where status = 'held' and last_error_code = 'USER_LIMIT_REACHED'),
  3000::bigint,
  'All orders that are over it are set aside'
);
select results_eq(
  $$select subject from public.admin_notifications where type = 'provisioning_held'$$,
  $$values (tests.user_id('Ada')::text)$$,
  'The admins are told once'
);

select * from finish();
rollback;
