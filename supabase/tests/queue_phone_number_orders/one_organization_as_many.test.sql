-- A statement that inserts one organization orders for it what one that inserts many orders for each.
begin;
select plan(7);

select tests.start_afresh();
create temporary table wishes as
select
  row_number() over () as number, country, area_code, policy::public.provisioning_policy, name
from (values ('Acme'), ('é'), ('  padded  '), ('شركة'), ('👩‍👩‍👧'), ('A  B'), ('"Quoted" 100%'), (repeat('x', 120))) as n (name)
cross join (values (null, null), ('CA', '604'), ('US', null), (null, '(212)'), (null, '604')) as w (country, area_code)
cross join unnest(array['auto', 'hold', 'never']) as policy;
create function pg_temp.orders(word text)
returns table (number bigint, organization text, placed jsonb) language sql as $$
  select
    w.number, g.name,
    to_jsonb(o) - '{id,organization_id,ordered_by}'::text[]
      || jsonb_build_object('is_of_creator', o.ordered_by is not distinct from g.created_by)
  from public.organizations as g
  join wishes as w on g.id = md5(word || w.number)::uuid
  left join public.phone_number_orders as o on o.organization_id = g.id;
$$;

-- Of nobody; then each of a user of its own.
insert into public.organizations (id, name, country, area_code, provisioning_policy)
select md5('many' || number)::uuid, name, country, area_code, policy from wishes;
do $$
declare
  w wishes;
begin
  for w in select * from wishes order by number loop
    insert into public.organizations (id, name, country, area_code, provisioning_policy)
    values (md5('one' || w.number)::uuid, w.name, w.country, w.area_code, w.policy);
  end loop;
end;
$$;
select is((select count(*) from pg_temp.orders('one') where placed ->> 'status' = 'queued'), 40::bigint, 'Each wish is ordered');
select set_eq(
  $$select * from pg_temp.orders('one')$$, $$select * from pg_temp.orders('many')$$, 'Of nobody, both are the same'
);

select tests.create_user(word || number) from wishes cross join unnest(array['many_of_', 'one_of_']) as word;
insert into public.organizations (id, name, country, area_code, provisioning_policy, created_by)
select md5('many of user' || number)::uuid, name, country, area_code, policy, tests.user_id('many_of_' || number) from wishes;
do $$
declare
  w wishes;
begin
  for w in select * from wishes order by number loop
    insert into public.organizations (id, name, country, area_code, provisioning_policy, created_by)
    values (md5('one of user' || w.number)::uuid, w.name, w.country, w.area_code, w.policy, tests.user_id('one_of_' || w.number));
  end loop;
end;
$$;
select set_eq(
  $$select * from pg_temp.orders('one of user')$$, $$select * from pg_temp.orders('many of user')$$, 'Of a user, too'
);

-- Signed in: one user's turns follow each other, one by one or all at once.
select tests.create_user(name) from unnest(array['Ada', 'Ben']) as name;
select tests.authenticate_as('Ada');
insert into public.organizations (name) values ('A1');
insert into public.organizations (name) values ('A2');
insert into public.organizations (name) values ('A3');
select tests.authenticate_as('Ben');
insert into public.organizations (name) values ('B1'), ('B2'), ('B3');
select tests.clear_authentication();
select results_eq(
  $$select array_agg(o.turn order by o.turn) from public.phone_number_orders as o where o.ordered_by = tests.user_id('Ada')$$,
  $$select array_agg(o.turn order by o.turn) from public.phone_number_orders as o where o.ordered_by = tests.user_id('Ben')$$,
  'Signed-in users get the same turns'
);

-- Returned under the id that it had.
delete from public.organizations where name in ('A1', 'B1', 'B2');
insert into public.organizations (id, name)
select organization_id, 'Returned' from public.phone_number_orders where organization_name in ('A1');
insert into public.organizations (id, name)
select organization_id, 'Returned' from public.phone_number_orders where organization_name in ('B1', 'B2');
select is(
  (
    select count(distinct to_jsonb(o) - '{id,organization_id,ordered_by,turn}'::text[])
    from public.phone_number_orders as o where o.organization_name = 'Returned'
  ), 1::bigint, 'Returned organizations begin anew, one or many'
);
select is(
  (select count(*) from public.phone_number_orders as o where o.organization_name = 'Returned' and o.status = 'queued'),
  3::bigint, 'All three of them'
);
select is(
  (select count(*) from public.organizations),
  (
    select count(*) + (select 4 * count(*) from wishes where policy = 'never') from public.phone_number_orders
  ), 'One order each, but for those that want none'
);

select * from finish();
rollback;
