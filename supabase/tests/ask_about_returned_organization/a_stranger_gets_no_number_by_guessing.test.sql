-- Ids are no secrets: until an admin decides, callers of the number reach no organization.
begin;
select plan(10);

select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Eve']) as name;
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table deleted as select * from public.organizations;
grant select on deleted to authenticated;
delete from public.organizations;

select tests.authenticate_as('Eve');
insert into public.organizations (id, name) select id, 'Evil' from deleted;
select is_empty('select * from public.phone_numbers', 'A stranger''s organization does not get the number');
select tests.clear_authentication();

select results_eq(
  'select n.status::text, n.organization_id, n.organization_name, r.status::text from public.phone_numbers as n, public.phone_number_releases as r',
  $$values ('releasing', null::uuid, 'Acme', 'held')$$,
  'The number is held without an organization'
);
select results_eq(
  $$select title from public.admin_notifications where type = 'organization_returned'$$,
  $$values ('Decide who gets +16045550001 of Acme')$$,
  'The admins are asked'
);
select is((select status from public.phone_number_orders), 'purchased', 'No other number is bought meanwhile');
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'The number is not given back by itself');

delete from public.organizations;
select tests.authenticate_as('Eve');
insert into public.organizations (id, name) select id, 'Evil' from deleted;
select is_empty('select * from public.phone_numbers', 'The stranger does not get the number at the second try');
select tests.clear_authentication();

savepoint undecided;
select results_eq(
  $$select status::text, organization_name from public.keep_phone_number('+16045550001')$$,
  $$values ('active', 'Evil')$$,
  'An admin may give the number to the new organization'
);
rollback to undecided;

select public.release_phone_number('+16045550001', '+16045550001');
delete from net.http_request_queue;
select tests.let_rest('provision-phone-number');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select results_eq(
  'select status::text, organization_name, attempts from public.phone_number_orders',
  $$values ('queued', 'Evil', 0)$$,
  'After an admin gave the number back, another is ordered'
);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'One wake-up is sent for the purchase');
select is(tests.buy_number('Evil', '+16045550002'), 'pending_import', 'The other number is bought');

select * from finish();
rollback;
