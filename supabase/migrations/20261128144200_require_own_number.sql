create function one_number.require_own_project(
  phone_number text, intent text, project_name text, twilio_account_sid text
)
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
  project public.own_project;
begin
  select * into project from public.own_project;
  if project.stopped_since is null and one_number.is_own_project(project_name, twilio_account_sid) then
    return;
  end if;

  project.seen_name := coalesce(require_own_project.project_name, project.seen_name);
  project.seen_twilio_account_sid := coalesce(require_own_project.twilio_account_sid, project.seen_twilio_account_sid);
  raise exception using
    errcode = 'PT409',
    message = format('Cannot %s "%s": %s', intent, phone_number, (one_number.describe_project_mismatch(project)).title),
    hint = 'PROJECT_MISMATCH';
end;
$$;

revoke execute on function one_number.require_own_project(text, text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.require_own_project(text, text, text, text) is
  'Refuses what changes something at Twilio or ElevenLabs in a copy, and with another Twilio account.';

create function one_number.require_own_number(
  number public.phone_number_records, intent text, project_name text default null, twilio_account_sid text default null
)
returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  perform one_number.require_own_project(number.phone_number, intent, project_name, twilio_account_sid);

  if not one_number.is_own_number(number.id) then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot %s "%s": the project "%s" bought it in the Twilio account %s', intent, number.phone_number,
        number.project_name, number.twilio_account_sid
      ),
      hint = 'PHONE_NUMBER_ELSEWHERE';
  end if;
end;
$$;

revoke execute on function one_number.require_own_number(public.phone_number_records, text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.require_own_number(public.phone_number_records, text, text, text) is
  'Refuses what changes a number at Twilio or ElevenLabs in a copy, with another Twilio account, and for a number that another project bought or that is in another account.';
