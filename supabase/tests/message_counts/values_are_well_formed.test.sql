-- A row is of messages that there were.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
prepare count(bigint, bigint) as
  insert into public.message_counts (phone_number_id, day, quantity, messages)
  values (tests.number_id('+16045550001'), '2024-03-01', $1, $2);

select throws_ok(
  'execute count(1, 0)', '23514',
  'new row for relation "message_counts" violates check constraint "days_without_messages_have_no_row"',
  'No messages have no row'
);
select throws_ok(
  'execute count(1, 2)', '23514',
  'new row for relation "message_counts" violates check constraint "each_message_is_a_segment"',
  'Two messages are two segments at least'
);

select * from finish();
rollback;
