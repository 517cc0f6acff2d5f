-- The admins get one notification about each confirmed finding, and it is kept up to date.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001'), tests.settle();
select tests.begin_reading();
do $$ begin while tests.go_on() <> 'announcing' loop end loop; end; $$;
update public.reconciliation_findings set confirmed = false where true;
select is(tests.go_on(), 'concluded', 'A run is concluded');
select is_empty(
  $$select * from public.admin_notifications where type = 'number_missing'$$, 'A finding of only one look is not told'
);

select tests.reconcile(), tests.reconcile();
select results_eq(
  $$select subject, status::text, body like '%any more%', command from public.admin_notifications
    where type = 'number_missing'$$,
  $$values (
    '+16045550001', 'pending', true,
    '{"method": "POST", "path": "/admin/phone-numbers/+16045550001/write-off", "body": {"confirm": "+16045550001"}}'::jsonb
  )$$,
  'A finding of two looks is told once, with the command that corrects it'
);
select is(
  (select data ->> 'organizationName' from public.admin_notifications where type = 'number_missing'), 'Acme',
  'The notification names the organization'
);

update public.organizations set name = 'Acme Ltd' where true;
select tests.settle(), tests.reconcile();
select matches(
  (select title from public.admin_notifications where type = 'number_missing'), 'Acme Ltd', 'The notification gets the new name'
);

select * from finish();
rollback;
