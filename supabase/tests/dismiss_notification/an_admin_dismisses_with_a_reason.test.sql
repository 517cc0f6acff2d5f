-- An admin dismisses a notification that needs no work; the reason and the admin are stored.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
insert into public.admin_notifications (id, type, subject, title, body) values
  ('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'number_unaccounted', '+16045550001', 'One', 'Look'),
  ('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12', 'number_unaccounted', '+16045550002', 'Other', 'Look');
select tests.authenticate_as('Grace');

select results_eq(
  $$select status::text, dismissed_reason, resolved_by, resolved_at
    from public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'It is our test number')$$,
  $$values ('dismissed', 'It is our test number', tests.user_id('Grace')::text, now())$$,
  'The answer is the dismissed notification'
);
select results_eq(
  'select title, status::text from public.admin_notifications order by title',
  $$values ('One', 'dismissed'), ('Other', 'pending')$$,
  'The dismissal is stored, and no other notification is dismissed'
);

select tests.clear_authentication();
select lives_ok(
  $$insert into public.admin_notifications (type, subject, title, body)
    values ('number_unaccounted', '+16045550001', 'Again', 'Look')$$,
  'The same notification may be inserted again'
);

select * from finish();
rollback;
