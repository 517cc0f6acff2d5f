-- As before, and a release goes on to its end once Twilio was asked, also if the organization is inserted again meanwhile.
create or replace function private.may_be_released(number public.phone_numbers)
returns boolean
language sql
stable
set search_path = ''
as $$
  select number.status = 'releasing'
    and number.release_due_at <= clock_timestamp()
    and (
      number.release_confirmed_by is not null
      or number.release_final_at is not null
      or (
        number.organization_id is null
        -- The order still says whose it was: should anybody take the organization out of the number's row by hand, the
        -- number is not given back while that organization lives.
        and not exists (
          select from public.phone_number_orders as o
          join public.organizations as g on g.id = o.organization_id
          where o.id = number.order_id
        )
      )
    );
$$;

create function private.monthly_price_in_brackets(number public.phone_numbers)
returns text
language sql
immutable
set search_path = ''
as $$
  select coalesce(' (' || number.monthly_price || ' ' || number.monthly_price_currency || ' a month)', '');
$$;

revoke execute on function private.monthly_price_in_brackets(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function private.monthly_price_in_brackets(public.phone_numbers) is
  'What a number costs, for the midst of a sentence; nothing where that is not known.';

create function private.notify_of_release(number public.phone_numbers, title text, body text)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications (type, subject, title, body, phone_number_id, order_id, data)
  values (
    'release_scheduled',
    number.phone_number,
    title,
    body,
    number.id,
    number.order_id,
    jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationName', number.organization_name,
      'releaseDueAt', number.release_due_at,
      'monthlyPrice', number.monthly_price::text,
      'monthlyPriceCurrency', number.monthly_price_currency
    )
  )
  on conflict (type, subject) where status = 'pending' do nothing;
$$;

revoke execute on function private.notify_of_release(public.phone_numbers, text, text)
from public, anon, authenticated, service_role;

comment on function private.notify_of_release(public.phone_numbers, text, text) is
  'Tells the admins something about the number of a deleted organization, unless they are told already.';

-- As before.
create or replace function private.announce_release(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  select private.notify_of_release(
    number,
    format('Release %s of %s', number.phone_number, number.organization_name),
    private.release_instructions(number)
  );
$$;

create function private.ask_about_returned_organization(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  select private.notify_of_release(
    number,
    format('Decide who gets %s of %s', number.phone_number, number.organization_name),
    format(
      E'%2$s was deleted, and an organization with the same id was inserted. Its number %1$s is still paid for%3$s, and nobody has it until you decide.\n'
      'Whoever gets it gets the calls of those who still dial it.\n'
      'To let the organization have it: POST /admin/phone-numbers/%1$s/keep.\n'
      'To give it back: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}. The organization then gets another one, unless it wants none.',
      number.phone_number,
      number.organization_name,
      private.monthly_price_in_brackets(number)
    )
  );
$$;

revoke execute on function private.ask_about_returned_organization(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function private.ask_about_returned_organization(public.phone_numbers) is
  'Asks the admins whether an organization that was inserted again, by somebody else or without wanting a number, gets its number back.';

-- As before, and how a mistake is undone.
create or replace function private.release_instructions(number public.phone_numbers)
returns text
language sql
stable
set search_path = ''
as $$
  select format(
    E'%2$s was deleted. Its number %1$s is still paid for%3$s, and is given back on %4$s.\n'
    'Whoever gets it next gets the calls of those who still dial it, and it cannot be had back.\n'
    'To undo the deletion: insert the organization again, with its id.\n'
    'To keep it: POST /admin/phone-numbers/%1$s/keep.\n'
    'To give it back now: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}.\n'
    'Without ELEVENLABS_API_KEY, remove it in the ElevenLabs dashboard if it was imported.',
    number.phone_number,
    number.organization_name,
    private.monthly_price_in_brackets(number),
    to_char(number.release_due_at at time zone 'UTC', 'YYYY-MM-DD "at" HH24:MI "UTC"')
  );
$$;
