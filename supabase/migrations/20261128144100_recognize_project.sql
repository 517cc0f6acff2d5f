create function one_number.recognize_project(project_name text, twilio_account_sid text)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  project public.own_project;
begin
  update public.own_project as p
  set
    name = coalesce(p.name, recognize_project.project_name),
    twilio_account_sid = coalesce(p.twilio_account_sid, recognize_project.twilio_account_sid)
  where p.name is null and recognize_project.project_name is not null
    or p.twilio_account_sid is null and recognize_project.twilio_account_sid is not null;

  if one_number.is_own_project(project_name, twilio_account_sid) then
    if num_nulls(project_name, twilio_account_sid) = 0 then
      perform one_number.end_project_mismatch();
    end if;
    return true;
  end if;

  update public.own_project as p
  set
    stopped_since = coalesce(p.stopped_since, clock_timestamp()),
    seen_name = coalesce(recognize_project.project_name, p.seen_name),
    seen_twilio_account_sid = coalesce(recognize_project.twilio_account_sid, p.seen_twilio_account_sid)
  where p.id and (
    p.stopped_since is null
    or p.seen_name is distinct from coalesce(recognize_project.project_name, p.seen_name)
    or p.seen_twilio_account_sid
      is distinct from coalesce(recognize_project.twilio_account_sid, p.seen_twilio_account_sid)
  )
  returning * into project;
  -- Told once: a notification that an admin dismissed does not come back with each claim.
  if found then
    perform one_number.notify(one_number.notice(
      type => 'project_mismatch',
      subject => 'project',
      text => one_number.describe_project_mismatch(project),
      data => jsonb_build_object(
        'project', project.name,
        'seenProject', project.seen_name,
        'twilioAccountSid', project.twilio_account_sid,
        'seenTwilioAccountSid', project.seen_twilio_account_sid
      )
    ));
  end if;
  return false;
end;
$$;

revoke execute on function one_number.recognize_project(text, text) from public, anon, authenticated, service_role;

comment on function one_number.recognize_project(text, text) is
  'Whether a function that asks for work runs in this database''s project, with the credentials of its Twilio account; the first one that asks decides both. A difference stops the project, and the admins are told once; it goes on by itself when the difference is gone.';

create function one_number.end_project_mismatch()
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.own_project as p
  set stopped_since = null, seen_name = null, seen_twilio_account_sid = null
  where p.stopped_since is not null;
  if found then
    perform one_number.resolve_notifications('project_mismatch', 'project');
    -- Orders and releases waited, and so did what admins are told.
    perform one_number.wake_edge_function(waiting.name)
    from unnest(array['provision-phone-number', 'release-phone-number', 'notify-admins']) as waiting (name);
  end if;
end;
$$;

revoke execute on function one_number.end_project_mismatch() from public, anon, authenticated, service_role;

comment on function one_number.end_project_mismatch() is
  'The project is the database''s own again: work goes on, and the notification is resolved.';

create function one_number.stopping_notification(project_name text, twilio_account_sid text)
returns uuid
language plpgsql
set search_path = ''
as $$
begin
  perform one_number.recognize_project(project_name, twilio_account_sid);
  return (
    -- The nil id where an admin dismissed it: then there is nothing to tell.
    select coalesce(
      (select n.id from public.admin_notifications as n where n.type = 'project_mismatch' and n.status = 'pending'),
      '00000000-0000-0000-0000-000000000000'
    )
    from public.own_project as p
    where p.stopped_since is not null
  );
end;
$$;

revoke execute on function one_number.stopping_notification(text, text) from public, anon, authenticated, service_role;

comment on function one_number.stopping_notification(text, text) is
  'The notification that says why the project is stopped; null while it is not.';
