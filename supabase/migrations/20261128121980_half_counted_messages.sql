create table public.half_counted_messages (
  day date not null references public.half_counted_days (day) on delete cascade,
  phone_number text not null,
  quantity bigint not null,
  messages bigint not null,

  primary key (day, phone_number)
);

comment on table public.half_counted_messages is
  'What the pages read so far of a day that is being counted add up to, by number.';
comment on column public.half_counted_messages.day is 'In UTC.';
comment on column public.half_counted_messages.phone_number is 'The account''s end of the messages: in E.164, where it is a number.';
comment on column public.half_counted_messages.quantity is 'Segments.';
comment on column public.half_counted_messages.messages is 'How many messages these segments were.';

alter table public.half_counted_messages enable row level security;

revoke all on table public.half_counted_messages from public, anon, authenticated, service_role;
grant select on table public.half_counted_messages to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see half counted messages" on public.half_counted_messages
for select to service_role
using (true);
