-- Only the pending notification of this type and subject is resolved.
begin;
select plan(2);

select tests.start_afresh();
insert into public.admin_notifications (type, subject, title, body) values
  ('number_missing', '+16045550001', 'One', 'Look'),
  ('number_missing', '+16045550002', 'Another number', 'Look'),
  ('number_unaccounted', '+16045550001', 'Another type', 'Look');
insert into public.admin_notifications
  (type, subject, title, body, status, resolved_at, resolved_by, dismissed_reason)
values
  ('number_missing', '+16045550001', 'Earlier', 'Look', 'dismissed', now() - interval '1 day', 'Grace', 'Known');

select one_number.resolve_notifications('number_missing', '+16045550001');
select results_eq(
  'select title, status::text from public.admin_notifications order by title',
  $$values ('Another number', 'pending'), ('Another type', 'pending'), ('Earlier', 'dismissed'), ('One', 'resolved')$$,
  'The pending notification of this type and subject is resolved'
);

update public.admin_notifications set resolved_at = now() - interval '1 hour' where title = 'One';
select one_number.resolve_notifications('number_missing', '+16045550001');
select is(
  (select resolved_at from public.admin_notifications where title = 'One'),
  now() - interval '1 hour',
  'Resolving it again changes nothing'
);

select * from finish();
rollback;
