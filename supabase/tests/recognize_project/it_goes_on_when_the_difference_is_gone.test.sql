-- When the functions run in the database's own project and account again, work goes on without an admin.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
update public.phone_number_orders set due_at = now() where true;
select tests.run_in('production', '2');
select is((select stopped_since is not null from public.own_project), true, 'Wrong credentials stop the project');

select is(tests.run_in('production', '1'), 1::bigint, 'The right ones get work');
select is((select stopped_since from public.own_project), null, 'The project is not stopped any more');
select is(
  (select status::text from public.admin_notifications where type = 'project_mismatch'), 'resolved',
  'The notification is resolved'
);

select * from finish();
rollback;
