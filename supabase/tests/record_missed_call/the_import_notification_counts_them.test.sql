-- The notification about the import counts missed calls, without a message for each.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
create temporary table before as
  select n.subject, n.title, n.body, d.due_at
  from public.admin_notifications as n join public.notification_deliveries as d on d.notification_id = n.id;
create temporary table wake_ups_before as select count(*) as sent from tests.wake_ups();

select tests.call('+16045550001', 1);
select is(
  (select n.body from public.admin_notifications as n where subject = '+16045550001'),
  (select body || E'\n1 caller so far heard that the line is being set up.' from before where subject = '+16045550001'),
  'The text counts the first caller'
);

select tests.call('+16045550001', 2);
select tests.call('+16045550001', 3, null);
select is(
  (select n.body from public.admin_notifications as n where subject = '+16045550001'),
  (select body || E'\n3 callers so far: each heard that the line is being set up.' from before where subject = '+16045550001'),
  'The text counts three callers, below the same steps'
);
select results_eq(
  $$select data -> 'callersSoFar', data ->> 'organizationName' from public.admin_notifications where subject = '+16045550001'$$,
  $$values ('3'::jsonb, 'Acme')$$,
  'The data have the count, beside the earlier keys'
);
select results_eq(
  $$select n.body, n.data ? 'callersSoFar' from public.admin_notifications as n where subject = '+16045550002'$$,
  $$select body, false from before where subject = '+16045550002'$$,
  'The notification of the other number does not change'
);
select results_eq(
  $$select n.title, d.due_at
    from public.admin_notifications as n join public.notification_deliveries as d on d.notification_id = n.id
    order by n.subject$$,
  $$select title, due_at from before order by subject$$,
  'Title and delivery of the notification do not change'
);
select is(
  (select count(*) from tests.wake_ups()), (select sent from wake_ups_before), 'A call sends no wake-up'
);

select * from finish();
rollback;
