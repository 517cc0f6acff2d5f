create function one_number.describe_project_mismatch(project public.own_project)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    case
      when project.seen_name <> project.name then format(
        'This database belongs to the project "%s" and runs in "%s": nothing is bought or given back',
        project.name, project.seen_name
      )
      else format(
        'This database buys in the Twilio account %s and has the credentials of %s: nothing is bought or given back',
        project.twilio_account_sid, project.seen_twilio_account_sid
      )
    end,
    'Orders and releases wait, nothing is compared with Twilio, and other notifications are not sent.'
    || case when project.seen_name <> project.name then format(
      E'\nIf "%2$s" is a copy, such as a staging project: run the command. The database is its own from then on; the '
      'numbers that it has stay those of "%1$s", and are never given back, imported or called from here. Give "%2$s" Twilio '
      'credentials of its own, or what it buys is on the same bill.\nIf "%1$s" is gone for good and its numbers are to be '
      'those of "%2$s": send {"numbers":"take"} instead.',
      project.name, project.seen_name
    ) else '' end
    || case when project.seen_twilio_account_sid <> project.twilio_account_sid then format(
      E'\nThe Twilio account is another one, too: %2$s instead of %1$s. If that is a mistake, set TWILIO_ACCOUNT_SID and its '
      'credential to those of %1$s, and all goes on by itself. If %2$s is to be used from now on: run the command. The '
      'numbers that are in %1$s stay there: they are never given back from here, and %1$s goes on billing them.',
      project.twilio_account_sid, project.seen_twilio_account_sid
    ) else '' end,
    one_number.our_command(
      '/admin/project/accept',
      case when project.seen_name <> project.name then '{"numbers": "leave"}'::jsonb end
    );
$$;

revoke execute on function one_number.describe_project_mismatch(public.own_project)
from public, anon, authenticated, service_role;

comment on function one_number.describe_project_mismatch(public.own_project) is
  'That a database runs in another project, or with another Twilio account, than it belongs to, and what an admin can decide.';
