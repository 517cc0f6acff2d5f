-- A recorded number needs no work of an admin.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.report_unaccounted_number('+16045550001', 'PN' || md5('+16045550001'), 'org:1', 1.15, 'USD');
select is((select status from public.admin_notifications), 'pending', 'Before it is recorded, the admins are told');

select tests.buy_number('Acme', '+16045550001');
select results_eq(
  $$select status::text from public.admin_notifications where type = 'number_unaccounted'$$,
  $$values ('resolved')$$,
  'When the number is recorded, the notification is resolved'
);

select public.report_unaccounted_number('+16045550001', 'PN' || md5('+16045550001'), 'org:1', 1.15, 'USD');
select is_empty(
  $$select * from public.admin_notifications where type = 'number_unaccounted' and status = 'pending'$$,
  'A late report about it is not told'
);

select * from finish();
rollback;
