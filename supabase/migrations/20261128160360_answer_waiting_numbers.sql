-- Twilio goes on to ask ElevenLabs for it, or asks nobody.
create function one_number.has_lost_its_import(phone_number_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select
    from public.phone_number_releases as r
    join public.phone_number_details as d on d.phone_number_id = r.phone_number_id
    where r.phone_number_id = has_lost_its_import.phone_number_id and r.status = 'kept' and r.began_at is not null
      and d.answered_by = 'import'
  );
$$;

revoke execute on function one_number.has_lost_its_import(uuid) from public, anon, authenticated, service_role;

comment on function one_number.has_lost_its_import(uuid) is
  'Whether a release of this number began, which removes its import, before it was kept: it needs another import.';

-- An import that goes on may still succeed, and changes whom Twilio asks; what its function left without an end is over with
-- its lease. One that ElevenLabs has did change it, and deleting it there is not known to change it back.
create function one_number.may_begin_registration(phone_number_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select
    from public.phone_number_details as d
    join one_number.number_origins as o on o.phone_number_id = d.phone_number_id
    where d.phone_number_id = may_begin_registration.phone_number_id and o.is_of_project
      and not one_number.has_lost_its_import(d.phone_number_id)
      and (d.import_lease_token is null or d.import_due_at <= clock_timestamp())
      and coalesce(d.importing_since <= clock_timestamp() - interval '2 minutes', true)
      and not exists (
        select from public.admin_notifications as a
        where a.type = 'elevenlabs_import_required' and a.phone_number_id = d.phone_number_id
          and a.status = 'pending' and a.data ? 'elevenLabsPhoneId'
      )
  );
$$;

revoke execute on function one_number.may_begin_registration(uuid) from public, anon, authenticated, service_role;

comment on function one_number.may_begin_registration(uuid) is
  'Whether the calls of a number that waits for its import may be registered instead: it is this project''s own, no import of it goes on, and none was made that Twilio may still send its calls to.';

create function one_number.answer_waiting_numbers(batch_size integer default 100)
returns bigint
language sql
set search_path = ''
as $$
  with waiting as (
    select n.*
    from public.admin_notifications as a
    join public.phone_numbers as n on n.id = a.phone_number_id
    where a.type = 'elevenlabs_import_required' and a.status = 'pending' and n.status = 'pending_import'
      and one_number.may_begin_registration(n.id)
      and exists (select from public.answering_settings as s where s.answered_by = 'registration')
    limit batch_size
    for update of n skip locked
  )
  select count(one_number.activate_by_registration(row(w.*)::public.phone_numbers)) from waiting as w;
$$;

revoke execute on function one_number.answer_waiting_numbers(integer) from public, anon, authenticated, service_role;

comment on function one_number.answer_waiting_numbers(integer) is
  'Activates numbers that waited for an import when registration became the setting: no more than these at once.';

select cron.schedule('answer-waiting-numbers', '* * * * *', 'select one_number.answer_waiting_numbers()');
