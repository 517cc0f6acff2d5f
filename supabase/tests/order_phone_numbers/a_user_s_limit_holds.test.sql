-- An admin's order for all lets nobody have more numbers than one user may have.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Anonymous');
select tests.create_organization('Of Ada ' || n, owner => 'Ada', policy => 'never') from generate_series(1, 5) as n;
select tests.create_organization('Of nobody ' || n, policy => 'never') from generate_series(1, 5) as n;
update auth.users set is_anonymous = true where id = tests.user_id('Anonymous');
select tests.create_organization('Of an anonymous user', owner => 'Anonymous', policy => 'never');

select public.order_phone_numbers(confirmed => 11, batch_size => 4) from generate_series(1, 3);
select is(
  (select count(*) from public.phone_number_orders where ordered_by = tests.user_id('Ada') and approved_at is not null),
  3::bigint, 'Of a user, as many are let go on as one may have, over all calls together'
);
update public.provisioning_settings set max_concurrent_purchases = 100;
select public.claim_phone_number_orders(100, 60);
select results_eq(
  $$select last_error_code, count(*) from public.phone_number_orders where status = 'held' group by 1 order by 1$$,
  $$values ('USER_IS_ANONYMOUS', 1::bigint), ('USER_LIMIT_REACHED', 2::bigint)$$,
  'The others are held as they would be otherwise'
);
select is(
  (select count(*) from public.phone_number_orders where status = 'purchasing' and ordered_by is null), 5::bigint,
  'Nobody''s are not limited'
);

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.order_phone_numbers(confirmed => 1)', '42501', 'Only a platform admin may do this', 'Only admins may order'
);

select * from finish();
rollback;
