-- Whoever has many orders gets one number in a round, as everybody else.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 100, max_concurrent_purchases = 100;
select tests.create_user(name) from unnest(array['Ada', 'Ben', 'Cid']) as name;
create function tests.owner_of_next_order() returns text
language sql as $$
  select coalesce(split_part(initcap(u.email), '@', 1), 'A server')
  from public.claim_phone_number_orders(1, 60) as c
  join public.phone_number_orders as o on o.id = c.order_id
  left join auth.users as u on u.id = o.ordered_by;
$$;

insert into public.organizations (name, created_by) select 'Ada ' || n, tests.user_id('Ada') from generate_series(1, 50) as n;
update public.phone_number_orders set due_at = now() - interval '1 hour';
select tests.owner_of_next_order(), tests.owner_of_next_order();
insert into public.organizations (name, created_by) select 'Ben ' || n, tests.user_id('Ben') from generate_series(1, 3) as n;
update public.phone_number_orders set due_at = now() - interval '1 minute' where organization_name like 'Ben %';
insert into public.organizations (name) select 'Server ' || n from generate_series(1, 2) as n;
select tests.create_organization('Cid 1', owner => 'Cid');
update public.phone_number_orders set due_at = now() + interval '-1 second' where ordered_by is null;

select results_eq(
  'select tests.owner_of_next_order() from generate_series(1, 5)',
  $$values ('Ada'), ('Ben'), ('A server'), ('A server'), ('Cid')$$,
  'In the next round each user has one order, and each order of a server its own'
);
select results_eq(
  'select tests.owner_of_next_order() from generate_series(1, 5)',
  $$values ('Ada'), ('Ben'), ('Ada'), ('Ben'), ('Ada')$$,
  'Then those alternate who have more'
);
select tests.create_organization('Cid 2', owner => 'Cid');
select results_eq(
  'select tests.owner_of_next_order() from generate_series(1, 3)',
  $$values ('Ada'), ('Cid'), ('Ada')$$,
  'Whoever comes later is in the next round'
);

select * from finish();
rollback;
