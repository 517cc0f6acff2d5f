-- However many orders are due, a claim reads the front of the queue only.
begin;
select plan(5);

select tests.start_afresh();
update public.provisioning_settings
set max_purchases_per_hour = 100000, max_purchases_per_day = 100000, max_monthly_cost = 100000, max_concurrent_purchases = 1000;
select tests.create_user('Ada');
-- How many rows of phone_number_orders a statement and the functions it calls read.
create function tests.orders_read(statement text) returns bigint
language plpgsql as $$
declare
  read_before bigint;
begin
  select seq_tup_read + idx_tup_fetch into read_before
  from pg_stat_xact_user_tables where relid = 'public.phone_number_orders'::regclass;
  execute statement;
  return (
    select seq_tup_read + idx_tup_fetch - read_before
    from pg_stat_xact_user_tables where relid = 'public.phone_number_orders'::regclass
  );
end;
$$;

-- What is left of a flood makes the queue's index a level higher, while the planner knows of no orders yet.
do $$
begin
  insert into public.phone_number_orders (organization_id, organization_name, turn)
  select gen_random_uuid(), 'Gone', 1 from generate_series(1, 30000) as n;
  raise exception 'None of them stays';
exception when raise_exception then
  null;
end;
$$;
analyze public.phone_number_orders;

insert into public.organizations (name) select 'First ' || n from generate_series(1, 2000) as n;
insert into public.organizations (name, created_by) select 'Flood ' || n, tests.user_id('Ada') from generate_series(1, 2000) as n;
insert into public.organizations (name) select 'Again ' || n from generate_series(1, 2000) as n;
update public.phone_number_orders set turn = null, attempts = 1 where organization_name like 'Again %';

select cmp_ok(
  tests.orders_read('select public.claim_phone_number_orders(10, 60)'), '<', 200::bigint, 'A claim that returns 10 orders'
);
select cmp_ok(
  tests.orders_read('select one_number.sweep_phone_number_orders()'), '<', 10::bigint, 'The sweep'
);
select cmp_ok(
  tests.orders_read($$insert into public.organizations (name, created_by) values ('One more', tests.user_id('Ada'))$$),
  '<', 10::bigint, 'A sign-up of a user who has thousands'
);
update public.provisioning_settings set max_numbers_per_user = 0;
delete from public.organizations where name not like 'Flood %';
select cmp_ok(
  tests.orders_read('select public.claim_phone_number_orders(10, 60)'), '<', 12000::bigint, 'A claim that sets a thousand aside'
);
update public.provisioning_settings set max_purchases_per_hour = 0;
select cmp_ok(
  tests.orders_read('select public.claim_phone_number_orders(10, 60)'), '<', 10000::bigint, 'A claim over the spend cap'
);

select * from finish();
rollback;
