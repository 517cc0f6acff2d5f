-- The pages of a day add up, each once, and replace its counts when the last one is read.
begin;
select plan(9);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt']) as name;
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
update public.phone_numbers set purchased_at = '2024-01-01';
select tests.count_messages('2024-03-01', '+16045550001', 50);
prepare counted as
  select n.phone_number, m.quantity, m.messages
  from public.message_counts as m join public.phone_numbers as n on n.id = m.phone_number_id
  order by n.phone_number;
prepare record(text, text, text) as
  select public.record_message_page('2024-03-01', jsonb_build_array(
    jsonb_build_object('phone_number', $1, 'quantity', 3, 'messages', 2),
    jsonb_build_object('phone_number', '+12125550123', 'quantity', 5, 'messages', 5)
  ), $2, $3);

select results_eq($$execute record('+16045550001', null, '?Page=1')$$, array[true], 'The first page is recorded');
select results_eq(
  'execute counted', $$values ('+16045550001', 50::bigint, 1::bigint)$$, 'The counts stay until all of the day is read'
);
select results_eq($$execute record('+16045550001', '?Page=1', '?Page=2')$$, array[true], 'The second page is recorded');
select results_eq(
  $$execute record('+16045550001', '?Page=1', '?Page=2')$$, array[false], 'A page that another request has read is not'
);
select results_eq($$execute record('+16045550002', '?Page=2', null)$$, array[true], 'The last page is recorded');
select results_eq(
  'execute counted', $$values ('+16045550001', 6::bigint, 4::bigint), ('+16045550002', 3, 2)$$,
  'The pages are added up, without numbers that are not ours'
);
select is_empty('select from public.half_counted_messages', 'Nothing is left of the pages');

select public.record_message_page(
  '2024-03-01', '[{"phone_number": "+16045550001", "quantity": 9, "messages": 9}]', next_page => '?Page=1'
);
select results_eq($$execute record('+16045550002', null, '?Page=1')$$, array[true], 'A day that is begun again');
execute record('+16045550002', '?Page=1', null);
select results_eq(
  'execute counted', $$values ('+16045550002', 6::bigint, 4::bigint)$$, 'forgets the pages that were read before'
);

select * from finish();
rollback;
