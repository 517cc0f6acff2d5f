-- Messages are counted by Twilio, a day at a time, for nobody in particular.
begin;
select plan(2);

select tests.start_afresh();
delete from public.rates where true;
insert into public.rates (kind, valid_from, amount)
values ('sms', '2000-01-01', 0.0075), ('sms', '2024-03-02', 0.0083);

select results_eq(
  $$select organization_id, day, quantity, cost, currency
    from private.cost_lines(
      '2024-03-01', '2024-03-03', '{"2024-02-29": 7, "2024-03-01": 3, "2024-03-02": 10, "2024-03-03": 7}'
    )
    order by day$$,
  $$values
    (null::uuid, '2024-03-01'::date, 3::bigint, 0.0225, 'USD'), (null, '2024-03-02', 10, 0.0830, 'USD')$$,
  'At the rate of each day'
);
select is_empty($$select from private.cost_lines('2024-03-01', '2024-03-03')$$, 'Not counted, they are not guessed');

select * from finish();
rollback;
