-- A notification that is not pending is refused, and an unknown one is not found.
begin;
select plan(5);

select tests.start_afresh();
insert into public.admin_notifications (id, type, subject, title, body, status, resolved_at)
values ('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'number_missing', '+16045550001', 'One', 'Look', 'resolved', now());

select throws_ok(
  $$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours')$$,
  'PT409',
  'Cannot dismiss notification "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11": status is "resolved"',
  'A resolved notification is refused'
);
select is(
  tests.hint_of($$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours')$$),
  'NOTIFICATION_NOT_PENDING',
  'The client learns why'
);
select is((select dismissed_reason from public.admin_notifications), null, 'The resolved notification gets no reason');
select throws_ok(
  $$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12', 'Ours')$$,
  'PT404',
  'Cannot dismiss notification "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12": there is none',
  'A notification that does not exist is not found'
);
select is(
  tests.hint_of($$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12', 'Ours')$$),
  'NOTIFICATION_NOT_FOUND',
  'The client learns that the notification does not exist'
);

select * from finish();
rollback;
