create function one_number.announce_returned_organization(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify_of_release(
    number,
    null,
    format('Decide who gets %s of %s', number.phone_number, number.organization_name),
    format(
      E'%2$s was deleted, and an organization with the same id was inserted. Its number %1$s is still paid for%3$s, and nobody has it until you decide.\n'
      'Whoever gets it gets the calls of those who still dial it.\n'
      'To let the organization have it: POST /admin/phone-numbers/%1$s/keep.\n'
      'To give it back: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}. The organization then gets another one, unless it wants none.',
      number.phone_number,
      number.organization_name,
      one_number.monthly_price_in_brackets(number)
    )
  );
$$;

revoke execute on function one_number.announce_returned_organization(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.announce_returned_organization(public.phone_numbers) is
  'Asks the admins whether an organization with the id of a deleted one gets the number of that.';

create function one_number.ask_about_release(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
declare
  release public.phone_number_releases;
begin
  select * into release
  from public.phone_number_releases as r
  where r.phone_number_id = number.id and r.status in ('scheduled', 'held')
  for update;

  -- Twilio was asked already, or an admin said so: another number is ordered when that has come to its end.
  if release.final_at is not null or release.confirmed_by is not null then
    return;
  end if;

  -- What is held may have been asked about before: it is one question, however often the id is inserted.
  if release.status = 'scheduled' then
    perform one_number.resolve_notifications('release_scheduled', number.phone_number);
    perform one_number.resolve_notifications('release_failed', number.phone_number);
    perform one_number.hold_release(number);
  end if;
  perform one_number.announce_returned_organization(number);
end;
$$;

revoke execute on function one_number.ask_about_release(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.ask_about_release(public.phone_numbers) is
  'Puts the release of a deleted organization''s number on hold and asks the admins, unless it is final or one of them said so.';
