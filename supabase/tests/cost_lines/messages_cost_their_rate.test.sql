-- Messages belong to their number; messages that Twilio bills beyond them belong to no organization.
begin;
select plan(6);

select tests.start_afresh();
delete from public.rates where true;
insert into public.rates (kind, country, valid_from, amount)
values ('sms', null, '2000-01-01', 0.0075), ('sms', null, '2024-03-02', 0.0083), ('sms', 'CA', '2024-03-03', 0.01);
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = '2024-01-01';
select tests.count_messages(day, '+16045550001', 2)
from unnest(array['2024-02-29', '2024-03-01', '2024-03-03', '2024-03-04']::date[]) as day;
prepare sms(jsonb) as
  select organization_id is not null, phone_number_id is not null, day, quantity, cost, currency
  from one_number.cost_lines('2024-03-01', '2024-03-04', $1)
  where kind = 'sms'
  order by day, organization_id nulls last;

select results_eq(
  $$execute sms('{"2024-02-29": 7, "2024-03-01": 3, "2024-03-02": 10, "2024-03-03": 3, "2024-03-04": 7}')$$,
  $$values
    (true, true, '2024-03-01'::date, 2::bigint, 0.0150, 'USD'), (false, false, '2024-03-01', 1, 0.0075, 'USD'),
    (false, false, '2024-03-02', 10, 0.0830, 'USD'),
    (true, true, '2024-03-03', 2, 0.02, 'USD'), (false, false, '2024-03-03', 1, 0.0083, 'USD')$$,
  'Each message costs the rate of its day and of the number''s country'
);
select results_eq(
  $$execute sms('{"2024-03-01": 2, "2024-03-03": 1}')$$,
  $$values (true, true, '2024-03-01'::date, 2::bigint, 0.0150, 'USD'), (true, true, '2024-03-03', 2, 0.02, 'USD')$$,
  'Messages without an organization are never negative'
);
select results_eq(
  'execute sms(null)',
  $$values (true, true, '2024-03-01'::date, 2::bigint, 0.0150, 'USD'), (true, true, '2024-03-03', 2, 0.02, 'USD')$$,
  'Without a total of Twilio, the messages of numbers are still known'
);

delete from public.organizations where name = 'Acme';
select results_eq(
  $$select distinct organization_id from one_number.cost_lines('2024-03-01', '2024-03-04') where kind = 'sms'$$,
  array[(select organization_id from public.phone_number_orders)],
  'Messages still belong to their organization after its deletion'
);
delete from public.rates where true;
select results_eq(
  $$select quantity, cost, currency from one_number.cost_lines('2024-03-03', '2024-03-04') where kind = 'sms'$$,
  $$values (2::bigint, null::numeric, null::text)$$,
  'Without a rate, the cost is unknown, not zero'
);
delete from public.message_counts;
select is_empty(
  $$select from one_number.cost_lines('2024-03-01', '2024-03-04') where kind = 'sms'$$, 'Messages that were not counted are not estimated'
);

select * from finish();
rollback;
