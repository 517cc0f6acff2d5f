-- An admin who did not see the answer asks again.
begin;
select plan(3);

select tests.start_afresh();
insert into public.admin_notifications (id, type, subject, title, body)
values ('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'number_unaccounted', '+16045550001', 'One', 'Look');
select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours');
update public.admin_notifications set resolved_at = now() - interval '1 hour', resolved_by = 'Grace';

select results_eq(
  $$select status::text, dismissed_reason, resolved_at, resolved_by
    from public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Ours')$$,
  $$values ('dismissed', 'Ours', now() - interval '1 hour', 'Grace')$$,
  'The answer is the notification with its first dismissal'
);
select throws_ok(
  $$select public.dismiss_notification('0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11', 'Another reason')$$,
  'PT409',
  'Cannot dismiss notification "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11": status is "dismissed"',
  'Another reason is a conflict'
);
select is((select dismissed_reason from public.admin_notifications), 'Ours', 'The first reason stays');

select * from finish();
rollback;
