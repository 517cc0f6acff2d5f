-- Whatever happens to numbers, the sum of the additions is what the live ones cost.
begin;
select plan(7);

select tests.start_afresh();
create function tests.difference() returns table (currency text, source public.price_source, numbers numeric, cost numeric)
language sql as $$
  select currency, source, sum(numbers), sum(cost)
  from (
    select c.currency, c.source, c.numbers, c.monthly_cost as cost from public.live_number_costs as c
    union all
    select r.monthly_price_currency, r.monthly_price_source, -1, -r.monthly_price
    from public.phone_number_records as r
    where r.status <> 'released'
  ) as both_sides
  group by currency, source
  having sum(numbers) <> 0 or sum(cost) <> 0;
$$;

select tests.create_with_number('Org-' || n, '+1604555000' || n) from generate_series(1, 5) as n;
select is_empty('select * from tests.difference()', 'Numbers that are bought');
select is((select sum(monthly_cost) from public.live_number_costs), 5.75, 'They cost something');
delete from public.organizations where name = 'Org-1';
select public.release_phone_number('+16045550002', '+16045550002');
select is_empty('select * from tests.difference()', 'Numbers that are being given back');
select public.complete_phone_number_release(tests.release_id('+16045550002'), tests.claim_release('+16045550002'));
select is_empty('select * from tests.difference()', 'A number that was given back');
update public.phone_number_details set monthly_price = 2, monthly_price_currency = 'CAD' where elevenlabs_phone_id like '%3';
select is_empty('select * from tests.difference()', 'A price that was corrected');
insert into public.live_number_costs (currency, source, numbers, monthly_cost) select 'USD', 'twilio', 0, 0 from generate_series(1, 200);
select public.claim_phone_number_orders(10, 60);
select ok(
  (select count(*) < 5 from public.live_number_costs) and not exists (select from tests.difference()), 'A claim adds them up'
);
delete from public.admin_notifications;
delete from public.phone_numbers where phone_number = '+16045550004';
select is_empty('select * from tests.difference()', 'A number that was deleted by hand');

select * from finish();
rollback;
