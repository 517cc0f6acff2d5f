-- A dismissed notification has a reason; other notifications have none.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.admin_notifications set status = 'dismissed', resolved_at = now()$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "dismissed_reason_matches_status"',
  'A dismissed notification has a reason'
);
select throws_ok(
  $$update public.admin_notifications set dismissed_reason = 'Ours'$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "dismissed_reason_matches_status"',
  'A pending notification has no reason'
);
select throws_ok(
  $$update public.admin_notifications set status = 'dismissed', resolved_at = now(), dismissed_reason = ''$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "dismissed_reason_has_1_to_500_characters"',
  'The reason is not empty'
);
select throws_ok(
  $$update public.admin_notifications
    set status = 'dismissed', resolved_at = now(), dismissed_reason = repeat('x', 501)$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "dismissed_reason_has_1_to_500_characters"',
  'The reason has at most 500 characters'
);

select * from finish();
rollback;
