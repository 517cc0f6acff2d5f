-- Nobody dials what was never active, so there is nothing to protect, and nothing to waste.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Ben']) as name;
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
create temporary table deleted as select * from public.organizations;
delete from public.organizations;

insert into public.organizations (id, name, created_by) select id, 'Acme', tests.user_id('Ben') from deleted;
select results_eq(
  'select status::text, organization_id from public.phone_numbers',
  'select ''pending_import'', id from deleted',
  'The number waits for its import again'
);
select is((select status from public.phone_number_orders), 'purchased', 'No other is ordered');

select * from finish();
rollback;
