-- Counting a day again replaces the counts of that day only.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt']) as name;
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
update public.phone_numbers set purchased_at = '2024-01-01';
select tests.count_messages('2024-02-29', '+16045550001', 7);
prepare counted as
  select n.phone_number, m.day, m.quantity, m.messages
  from public.message_counts as m join public.phone_numbers as n on n.id = m.phone_number_id
  order by m.day, n.phone_number;
prepare count(text, integer) as
  select one_number.record_message_counts('2024-03-01', jsonb_build_array(
    jsonb_build_object('phone_number', $1, 'quantity', $2, 'messages', 2),
    jsonb_build_object('phone_number', '+12125550123', 'quantity', 5, 'messages', 5)
  ));

execute count('+16045550001', 3);
select results_eq(
  'execute counted',
  $$values ('+16045550001', '2024-02-29'::date, 7::bigint, 1::bigint), ('+16045550001', '2024-03-01', 3, 2)$$,
  'A day is recorded, without numbers that are not ours'
);
update public.message_count_days set counted_at = now() - interval '1 day' where true;
execute count('+16045550001', 3);
select is((select count(*) from public.message_counts), 2::bigint, 'The same counts again change nothing');
execute count('+16045550002', 4);
select results_eq(
  'execute counted',
  $$values ('+16045550001', '2024-02-29'::date, 7::bigint, 1::bigint), ('+16045550002', '2024-03-01', 4, 2)$$,
  'The earlier counts of that day are gone'
);
select results_eq(
  $$select day from public.message_count_days where counted_at > now() - interval '1 hour'$$,
  array['2024-03-01'::date], 'The day has the time of its last count'
);

select * from finish();
rollback;
