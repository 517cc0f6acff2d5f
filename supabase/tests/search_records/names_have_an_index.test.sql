-- However many organizations there are, no search reads all of their orders.
begin;
select plan(3);

select tests.start_afresh();
set local enable_seqscan = off;
create function pg_temp.plan_of(pattern text) returns setof text
language plpgsql as $$
begin
  return query execute format('explain select from public.phone_number_orders where organization_name ilike %L', pattern);
end;
$$;

select ok(
  exists (select from pg_temp.plan_of('%cme%') as line where line like '%Index Cond: (organization_name ~~*%'),
  'Three letters within a name are found by the index'
);
select ok(
  exists (select from pg_temp.plan_of('% ac%') as line where line like '%Index Cond: (organization_name ~~*%'),
  'So are two with which a word begins'
);
select ok(
  'enable_seqscan=off' = any ((select f.proconfig from pg_proc as f where f.proname = 'orders_named')::text[]),
  'The search uses it, whatever the statistics say'
);

select * from finish();
rollback;
