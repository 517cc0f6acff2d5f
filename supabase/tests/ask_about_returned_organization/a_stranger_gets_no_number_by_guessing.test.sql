-- Ids are no secrets: those who still dial the number reach nobody until an admin says whom.
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
select is_empty('select * from public.phone_numbers', 'Somebody else''s organization does not get it');
select tests.clear_authentication();

select results_eq(
  'select n.status::text, n.organization_id, n.organization_name, r.status::text from public.phone_numbers as n, public.phone_number_releases as r',
  $$values ('releasing', null::uuid, 'Acme', 'held')$$,
  'It is kept for nobody'
);
select results_eq(
  $$select title from public.admin_notifications where type = 'organization_returned'$$,
  $$values ('Decide who gets +16045550001 of Acme')$$,
  'The admins are asked'
);
select is((select status from public.phone_number_orders), 'purchased', 'No other is bought beside it');
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'Nor is it given back by itself');

delete from public.organizations;
select tests.authenticate_as('Eve');
insert into public.organizations (id, name) select id, 'Evil' from deleted;
select is_empty('select * from public.phone_numbers', 'Nor does it come to whoever tries again');
select tests.clear_authentication();

savepoint undecided;
select results_eq(
  $$select status::text, organization_name from public.keep_phone_number('+16045550001')$$,
  $$values ('active', 'Evil')$$,
  'An admin may let it have the number'
);
rollback to undecided;

select public.release_phone_number('+16045550001', '+16045550001');
delete from net.http_request_queue;
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select results_eq(
  'select status::text, organization_name, attempts from public.phone_number_orders',
  $$values ('queued', 'Evil', 0)$$,
  'Once an admin gave it back, another one is ordered'
);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'The purchase is woken');
select is(tests.buy_number('Evil', '+16045550002'), 'pending_import', 'And bought');

select * from finish();
rollback;
