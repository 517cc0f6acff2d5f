-- A dismissed finding causes no new notification until it was corrected.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001'), tests.settle();
select tests.reconcile();
select public.dismiss_notification(id, 'We know') from public.admin_notifications where type = 'number_missing';
select tests.reconcile();
create function pg_temp.statuses() returns text language sql as $$
  select string_agg(status::text, ', ' order by status) from public.admin_notifications where type = 'number_missing';
$$;
select is(pg_temp.statuses(), 'dismissed', 'A dismissed finding is not told again');

select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
select tests.reconcile();
select is(pg_temp.statuses(), 'dismissed', 'A corrected finding stays dismissed');
delete from tests.twilio_list;
select tests.reconcile();
select is(pg_temp.statuses(), 'pending, dismissed', 'A finding that comes back is told again');

select * from finish();
rollback;
