-- A finding that an admin dismissed stays quiet until it was mended.
begin;
select plan(3);

select tests.start_afresh();
select tests.conclude('+16045550001', 'at_risk');
select public.dismiss_notification((select id from public.admin_notifications), 'We keep it');
select tests.conclude('+16045550001', 'at_risk');
select results_eq(
  'select status::text from public.admin_notifications', $$values ('dismissed')$$, 'It is not told again'
);

select tests.conclude('+16045550002', 'at_risk');
select tests.conclude('+16045550001', 'at_risk');
select results_eq(
  'select status::text from public.admin_notifications where subject = ''+16045550001'' order by status',
  $$values ('dismissed'), ('pending')$$,
  'When it comes back, it is'
);
select is(
  (select count(*) from public.admin_notifications where subject = '+16045550002' and status = 'resolved'), 1::bigint,
  'And the other one was resolved meanwhile'
);

select * from finish();
rollback;
