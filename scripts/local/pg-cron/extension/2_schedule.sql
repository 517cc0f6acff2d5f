-- Scheduling is an upsert by job name and role.

create function cron._check_schedule(schedule text) returns void language plpgsql as $$
begin
  if schedule !~ '^\s*[1-5]?[0-9] seconds?\s*$' and schedule !~ '^\s*(@[a-z]+|[^\s]+(\s+[^\s]+){4})\s*$'
    or schedule ~ '^\s*0 seconds?\s*$'
  then
    raise exception using
      errcode = '22023',
      message = format('invalid schedule: %s', schedule),
      hint = 'Use cron format (e.g. 5 4 * * *), or interval format ''[1-59] seconds''';
  end if;
end
$$;

-- Security definer because postgres may not write to cron.job itself. The caller's role is an argument, as a security
-- definer function cannot see it, and only counts when the session may act as that role.
create function cron._save(
  job_name text,
  job_schedule text,
  job_command text,
  job_database text,
  job_username text,
  job_active boolean
)
returns bigint
language plpgsql
security definer
set search_path = ''
as $$
declare
  saved_id bigint;
begin
  perform cron._check_schedule(job_schedule);
  if not pg_has_role(session_user, job_username, 'member') then
    raise exception using errcode = '42501', message = 'must be superuser to create a job for another role';
  end if;
  insert into cron.job as job (jobname, schedule, command, database, username, active)
  values (job_name, job_schedule, job_command, coalesce(job_database, current_database()), job_username, job_active)
  on conflict on constraint jobname_username_uniq do update
  set schedule = excluded.schedule, command = excluded.command, active = excluded.active
  returning jobid into saved_id;
  return saved_id;
end
$$;

create function cron.schedule(schedule text, command text) returns bigint language sql strict as $$
  select cron._save(null, schedule, command, null, current_user, true)
$$;

create function cron.schedule(job_name text, schedule text, command text) returns bigint language sql strict as $$
  select cron._save(job_name, schedule, command, null, current_user, true)
$$;

create function cron.schedule_in_database(
  job_name text,
  schedule text,
  command text,
  database text,
  username text default null,
  active boolean default true
)
returns bigint language sql as $$
  select cron._save(job_name, schedule, command, database, coalesce(username, current_user), active)
$$;
