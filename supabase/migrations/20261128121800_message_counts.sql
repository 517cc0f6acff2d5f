create table public.message_counts (
  day date not null,
  quantity bigint not null,
  messages bigint not null,
  phone_number_id uuid not null references public.phone_numbers (id) on delete cascade,

  primary key (phone_number_id, day),
  constraint days_without_messages_have_no_row check (messages > 0),
  constraint each_message_is_a_segment check (quantity >= messages)
);

create index message_counts_day_index on public.message_counts (day);

comment on table public.message_counts is
  'How many SMS each number sent and received, by day, as Twilio''s list of messages tells. No row: none, if the day is in message_count_days.';
comment on column public.message_counts.day is 'The day in UTC on which they were sent.';
comment on column public.message_counts.quantity is
  'The segments that Twilio bills: a long message is several. Messages that failed are not billed, and MMS are no SMS.';
comment on column public.message_counts.messages is 'How many messages these segments were.';
comment on column public.message_counts.phone_number_id is 'The number.';

alter table public.message_counts enable row level security;

revoke all on table public.message_counts from public, anon, authenticated, service_role;
grant select on table public.message_counts to authenticated, service_role;

create policy "admins can see message counts" on public.message_counts
for select to authenticated
using ((select one_number.is_admin()));
