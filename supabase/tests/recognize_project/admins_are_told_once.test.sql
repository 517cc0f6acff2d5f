-- Admins are told once of a copy, with both names and the call that decides.
begin;
select plan(4);

select tests.start_afresh();
select tests.run_in('production', '1');
select tests.run_in('staging', '1'), tests.run_in('staging', '1');
select results_eq(
  $$select title, command, status::text from public.admin_notifications$$,
  $$values (
    'This database belongs to the project "production" and runs in "staging": nothing is bought or given back',
    '{"method": "POST", "path": "/admin/project/accept", "body": {"numbers": "leave"}}'::jsonb, 'pending'
  )$$,
  'One notification says which project the database belongs to, and which it runs in'
);

select public.dismiss_notification(id, 'I know') from public.admin_notifications;
select tests.run_in('staging', '1');
select is((select count(*) from public.admin_notifications), 1::bigint, 'Dismissed, it does not come back with each claim');

select tests.run_in('staging', '2');
select is(
  (select count(*) from public.admin_notifications where status = 'pending' and body ~ tests.twilio_account('2')),
  1::bigint, 'Another account besides is news'
);
select is(
  (select acts::text from public.notification_types where type = 'project_mismatch'), 'admin', 'An admin has to act'
);

select * from finish();
rollback;
