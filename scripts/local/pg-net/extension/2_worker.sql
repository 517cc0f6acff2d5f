-- Who is asked to send, and when: a notification reaches the worker at commit, once per transaction.

create function net.check_worker_is_up() returns void language plpgsql as $$
begin
  if not exists (select from pg_stat_activity where application_name = 'pg_net worker') then
    raise exception using
      message = 'the pg_net background worker is not up',
      detail = 'the pg_net background worker is down due to an internal error and cannot process requests',
      hint = 'make sure that you didn''t modify any of pg_net internal tables';
  end if;
end
$$;

create function net.wait_until_running() returns void language plpgsql as $$
begin
  while not exists (select from pg_stat_activity where application_name = 'pg_net worker') loop
    perform pg_sleep(0.05);
    perform pg_stat_clear_snapshot();
  end loop;
end
$$;

create function net.wake() returns void language sql as $$
  select pg_notify('pg_net_wake', '')
$$;

create function net.worker_restart() returns bool language plpgsql as $$
begin
  perform net.wake();
  return true;
end
$$;
