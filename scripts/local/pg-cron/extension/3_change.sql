-- Changing and removing jobs, one's own only.

create function cron._remove(removed_id bigint, removed_name text, caller text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from cron.job where (jobid = removed_id or jobname = removed_name) and username = caller;
  if not found then
    raise exception 'could not find valid entry for job ''%''', coalesce(removed_name, removed_id::text);
  end if;
  return true;
end
$$;

create function cron.unschedule(job_id bigint) returns boolean language sql strict as $$
  select cron._remove(job_id, null, current_user)
$$;

create function cron.unschedule(job_name text) returns boolean language sql strict as $$
  select cron._remove(null, job_name, current_user)
$$;

create function cron._alter(
  altered_id bigint,
  new_schedule text,
  new_command text,
  new_database text,
  new_username text,
  new_active boolean,
  caller text
)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new_schedule is not null then
    perform cron._check_schedule(new_schedule);
  end if;
  update cron.job
  set
    schedule = coalesce(new_schedule, schedule),
    command = coalesce(new_command, command),
    database = coalesce(new_database, database),
    username = coalesce(new_username, username),
    active = coalesce(new_active, active)
  where jobid = altered_id and username = caller;
  if not found then
    raise exception 'Job % does not exist or you don''t own it', altered_id;
  end if;
end
$$;

create function cron.alter_job(
  job_id bigint,
  schedule text default null,
  command text default null,
  database text default null,
  username text default null,
  active boolean default null
)
returns void language sql as $$
  select cron._alter(job_id, schedule, command, database, username, active, current_user)
$$;
