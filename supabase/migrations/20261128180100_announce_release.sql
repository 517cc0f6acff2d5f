create function one_number.release_due_at()
returns timestamptz
language sql
stable
set search_path = ''
as $$
  -- Without its settings row the product keeps to the default.
  select now() + coalesce((select release_grace from public.provisioning_settings), interval '7 days');
$$;

revoke execute on function one_number.release_due_at() from public, anon, authenticated, service_role;

comment on function one_number.release_due_at() is 'When the number of an organization that is deleted now is given back.';

create function one_number.monthly_price_in_brackets(number public.phone_numbers)
returns text
language sql
stable
set search_path = ''
as $$
  select coalesce(
    (
      select ' (' || d.monthly_price || ' ' || d.monthly_price_currency || ' a month)'
      from public.phone_number_details as d
      where d.phone_number_id = number.id
    ),
    ''
  );
$$;

revoke execute on function one_number.monthly_price_in_brackets(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.monthly_price_in_brackets(public.phone_numbers) is
  'What a number costs, for the midst of a sentence; nothing where that is not known.';

create function one_number.release_instructions(number public.phone_numbers, due_at timestamptz)
returns text
language sql
stable
set search_path = ''
as $$
  select format(
    E'%2$s was deleted. Its number %1$s is still paid for%3$s, and is given back on %4$s.\n'
    'Whoever gets it next gets the calls of those who still dial it, and it cannot be had back.\n'
    'To undo the deletion: insert the organization again, with its id, and then keep the number for it.\n'
    'To keep it: POST /admin/phone-numbers/%1$s/keep.\n'
    'To give it back now: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}.\n'
    'Without ELEVENLABS_API_KEY, remove it in the ElevenLabs dashboard if it was imported.',
    number.phone_number,
    number.organization_name,
    one_number.monthly_price_in_brackets(number),
    to_char(due_at at time zone 'UTC', 'YYYY-MM-DD "at" HH24:MI "UTC"')
  );
$$;

revoke execute on function one_number.release_instructions(public.phone_numbers, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.release_instructions(public.phone_numbers, timestamptz) is
  'What becomes of the number of a deleted organization, and how an admin changes that.';

create function one_number.notify_of_release(
  number public.phone_numbers, due_at timestamptz, title text, body text
)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications (type, subject, title, body, phone_number_id, order_id, data)
  select
    'release_scheduled',
    number.phone_number,
    title,
    body,
    number.id,
    number.order_id,
    jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationName', number.organization_name,
      'releaseDueAt', due_at,
      'monthlyPrice', d.monthly_price::text,
      'monthlyPriceCurrency', d.monthly_price_currency
    )
  from public.phone_number_details as d
  where d.phone_number_id = number.id
  on conflict (type, subject) where status = 'pending' do nothing;
$$;

revoke execute on function one_number.notify_of_release(public.phone_numbers, timestamptz, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.notify_of_release(public.phone_numbers, timestamptz, text, text) is
  'Tells the admins something about the number of a deleted organization, unless they are told already.';

create function one_number.announce_release(number public.phone_numbers, due_at timestamptz)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify_of_release(
    number,
    due_at,
    format('Release %s of %s', number.phone_number, number.organization_name),
    one_number.release_instructions(number, due_at)
  );
$$;

revoke execute on function one_number.announce_release(public.phone_numbers, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.announce_release(public.phone_numbers, timestamptz) is
  'Tells the admins when the number of a deleted organization is given back, what it costs, and how to keep it.';
