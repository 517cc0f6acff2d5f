create function one_number.describe_unaccounted_finding(n one_number.finding_facts)
returns one_number.notification_text
language plpgsql
immutable
set search_path = ''
as $$
declare
  described one_number.notification_text;
  wanted_tag text := 'org:' || coalesce(n.organization_id, n.tagged_organization_id) || '@' || n.project_name;
begin
  if n.status is null and not n.is_tagged_without_project and n.tagged_organization_has_another then
    return one_number.describe_unaccounted_number(
      n.phone_number, n.twilio_sid, n.friendly_name, n.monthly_price, n.monthly_price_currency
    );
  end if;

  described.title := format('%s is paid for and belongs to no order', n.phone_number);
  if n.status is not null then
    described.title := format('%s of %s is tagged for somebody else', n.phone_number, n.organization_name);
  end if;
  if n.status is not null and n.is_tagged_elsewhere then
    -- No command that changes the tag: the other project's customer would lose the number with this one's.
    described.body := format(
      E'%s is recorded for %s, and its tag is %s. Two projects on one Twilio account that buy a number in the same moment '
      'both get it, with the tag of the later one.\nIf the other project keeps it, run the command: it writes the number '
      'off here, and changes nothing at Twilio. Then retry the order: it buys another.\nIf the other project has no '
      'record of it, set its name in the Twilio console to %s.',
      n.phone_number, n.organization_name, n.friendly_name, wanted_tag
    );
    described.command := one_number.our_command(
      '/admin/phone-numbers/' || n.phone_number || '/write-off', jsonb_build_object('confirm', n.phone_number)
    );
  elsif n.status is not null then
    described.body := format(
      E'%s is recorded for %s, and its tag is %s. Find out which organization, and which project, it belongs to.\n'
      'If the record is right, run the command: it corrects the tag.',
      n.phone_number, n.organization_name, n.friendly_name
    );
    described.command := one_number.twilio_command(
      'POST', n.twilio_sid, jsonb_build_object('FriendlyName', wanted_tag)
    );
  elsif n.is_tagged_without_project then
    described.body := format(
      E'Twilio has %s with the tag %s, as the first versions wrote it, and we have no record of it. Find out which project '
      'it belongs to.\nIf it is ours, run the command: it completes the tag, and the next reconciliation goes on from there.',
      n.phone_number, n.friendly_name
    );
    described.command := one_number.twilio_command(
      'POST', n.twilio_sid, jsonb_build_object('FriendlyName', wanted_tag)
    );
  elsif n.tagged_organization_waits then
    described.body := format(
      E'Twilio has %s with the tag %s, and we have no record of it.\n'
      'A reconciliation records it for that organization, once its order was left alone for ten minutes: the command starts one.',
      n.phone_number, n.friendly_name
    );
    described.command := one_number.our_command('/admin/reconciliation');
  else
    described.body := format(
      E'Twilio has %s with the tag %s, and we have no record of it. That organization does not wait for a number.\n'
      'If it was to have one, insert the organization again, with its id: it gets this number.\n'
      'If nobody needs it, run the command: it gives it back, unless an organization has it, or waits for it, by then.',
      n.phone_number, n.friendly_name
    );
    described.command := one_number.release_unrecorded_command(n.phone_number, n.twilio_sid);
  end if;

  return described;
end;
$$;

revoke execute on function one_number.describe_unaccounted_finding(one_number.finding_facts)
from public, anon, authenticated, service_role;

comment on function one_number.describe_unaccounted_finding(one_number.finding_facts) is
  'A number whose tag does not agree with our records, and how an admin corrects that.';

create function one_number.describe_adopted_number(phone_number text)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('%s is recorded for the organization that waited for it', phone_number),
    format(
      'Twilio had %s with the tag of an organization that waited for a number. It was recorded for it.', phone_number
    ),
    null::jsonb;
$$;

revoke execute on function one_number.describe_adopted_number(text) from public, anon, authenticated, service_role;

comment on function one_number.describe_adopted_number(text) is 'That a reconciliation has corrected a finding by itself.';
