-- Admins are told once of the same work, until it is done.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

prepare tell_again as
  insert into public.admin_notifications (type, subject, title, body)
  values ('elevenlabs_import_required', '+16045550001', 'Import it', 'Now');

select throws_ok(
  'tell_again',
  '23505',
  'duplicate key value violates unique constraint "one_pending_notification_per_subject"',
  'A second pending notification of the same type and subject is refused'
);
select lives_ok(
  $$insert into public.admin_notifications (type, subject, title, body)
    values ('number_missing', '+16045550001', 'It is missing', 'Look')$$,
  'A notification of another type is accepted'
);

update public.admin_notifications set status = 'resolved', resolved_at = now();
select lives_ok('tell_again', 'After it is resolved, the same notification may be inserted again');

select * from finish();
rollback;
