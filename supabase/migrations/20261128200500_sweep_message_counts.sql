create function one_number.sweep_message_counts()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('count-messages')
  where exists (select from one_number.days_to_count_messages());
$$;

revoke execute on function one_number.sweep_message_counts() from public, anon, authenticated, service_role;

comment on function one_number.sweep_message_counts() is
  'Wakes the function that counts messages at Twilio, while a day is to be counted.';

-- Once a day, after midnight in UTC; the later ones are for what Twilio did not answer, and for many days at once.
select cron.schedule('sweep-message-counts', '26 * * * *', 'select one_number.sweep_message_counts()');
