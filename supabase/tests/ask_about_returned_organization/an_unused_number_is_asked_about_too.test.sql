-- People dial a number as soon as they know it, before it is active.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Ben']) as name;
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
create temporary table deleted as select * from public.organizations;
delete from public.organizations;

insert into public.organizations (id, name, created_by) select id, 'Bolt', tests.user_id('Ben') from deleted;
select results_eq(
  'select status::text, organization_id, organization_name from public.phone_numbers',
  $$values ('releasing', null::uuid, 'Acme')$$,
  'The number belongs to no organization'
);
select is(
  (select title from public.admin_notifications where status = 'pending'),
  'Decide who gets +16045550001 of Acme',
  'The admins are asked'
);
select is((select status from public.phone_number_orders), 'purchased', 'No other number is ordered');

select public.keep_phone_number('+16045550001');
select set_eq(
  $$select n.status::text, n.organization_name, o.organization_name as ordered_for, o.ordered_by, o.organization_deleted_at
    from public.phone_numbers as n join public.phone_number_orders as o on o.id = n.order_id$$,
  $$values ('pending_import', 'Bolt', 'Bolt', tests.user_id('Ben'), null::timestamptz)$$,
  'An admin may give the number to the organization, which then has its order, too'
);

select * from finish();
rollback;
