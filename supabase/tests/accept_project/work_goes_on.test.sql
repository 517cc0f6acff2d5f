-- What waited goes on at once: the functions that buy, give back and tell are woken.
begin;
select plan(2);

select tests.start_afresh();
select tests.run_in('production', '1');
select tests.run_in('staging', '1');
delete from net.http_request_queue;

select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select set_eq(
  $$select substring(url from '[^/]+$') from tests.wake_ups()$$,
  array['provision-phone-number', 'release-phone-number', 'notify-admins'], 'They are woken'
);
delete from net.http_request_queue;
select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select is_empty('select * from tests.wake_ups()', 'Where nothing waited, nobody is woken');

select * from finish();
rollback;
