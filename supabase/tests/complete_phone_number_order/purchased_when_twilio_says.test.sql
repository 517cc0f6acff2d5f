-- A number was bought when Twilio says: one that is recorded late was charged from then on.
begin;
select plan(5);

select tests.start_afresh();
create function pg_temp.purchased_at(organization text, number text, told timestamptz) returns timestamptz
language plpgsql as $$
begin
  perform tests.create_organization(organization), tests.claim_order(organization);
  perform public.complete_phone_number_order(
    o.id, o.lease_token, number, 'PN' || md5(number), '{"voice": true}', 'CA', monthly_price => 1.15,
    monthly_price_currency => 'USD', purchased_at => told
  )
  from public.phone_number_orders as o where o.organization_name = organization;
  return (select n.purchased_at from public.phone_numbers as n where n.phone_number = number);
end;
$$;

select is(
  pg_temp.purchased_at('Acme', '+16045550001', now() - interval '70 days'), now() - interval '70 days',
  'A number found again has the time of its purchase'
);
select is(
  (select count(*) from one_number.cost_lines('2000-01-01', tests.today_in_utc() + 1)
    where kind = 'number_month'), 3::bigint, 'Each month since is charged'
);
select is(pg_temp.purchased_at('Bolt', '+16045550002', null), now(), 'Without a time it was bought now');
select is(
  pg_temp.purchased_at('Crab', '+16045550003', now() + interval '1 day'), now(), 'No number is bought in the future'
);
select results_eq(
  $$select n.purchased_at = o.purchased_at from public.phone_numbers as n
    join public.phone_number_orders as o on o.id = n.order_id$$,
  $$values (true), (true), (true)$$,
  'The order says the same'
);

select * from finish();
rollback;
