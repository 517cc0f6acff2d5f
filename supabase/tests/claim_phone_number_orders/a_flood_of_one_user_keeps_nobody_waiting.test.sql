-- However many orders of one user wait, the next user's comes with the first claim.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
insert into public.organizations (name, created_by)
select 'Flood ' || n, tests.user_id('Ada') from generate_series(1, 3000) as n;
select tests.create_organization('Honest', owner => 'Ben');

select set_eq(
  'select organization_name from public.claim_phone_number_orders(2, 60)',
  $$select 'Honest' union all
    select organization_name from public.phone_number_orders where status = 'purchasing' and ordered_by = tests.user_id('Ada')$$,
  'The first claim returns the other user''s order, and one of the flood'
);
select is((select count(*) from public.phone_number_orders where status = 'purchasing'), 2::bigint, 'No more than it may');

select is((select count(*) from public.claim_phone_number_orders(5, 60)), 2::bigint, 'The user gets as many numbers as one may have');
select ok(
  (select count(*) between 100 and 2000 from public.phone_number_orders where status = 'held'),
  'Of those that are over the limit a claim sets aside a part'
);
select public.claim_phone_number_orders(5, 60) from generate_series(1, 3);
select is(
  (select count(*) from public.phone_number_orders where status = 'held' and last_error_code = 'USER_LIMIT_REACHED'),
  2997::bigint,
  'The next claims set the others aside'
);
select results_eq(
  $$select subject, title from public.admin_notifications where type = 'provisioning_held'$$,
  $$values (tests.user_id('Ada')::text, format('More than 100 orders of user %s are held', tests.user_id('Ada')))$$,
  'The admins are told once'
);

select * from finish();
rollback;
