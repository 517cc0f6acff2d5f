-- A number reserved for a deleted organization may be paid for: the worker finds that out before it buys for the new one.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select public.reserve_phone_number(order_id, lease_token, '+16045550001', 60) from claimed;
delete from public.organizations;
select is(
  public.reserve_phone_number(order_id, lease_token, '+16045550009', 60), 'lease_lost', 'Nothing more is reserved for the deleted organization'
) from claimed;

insert into public.organizations (id, name, area_code) select organization_id, 'Bolt', '212' from claimed;
select results_eq(
  'select status::text, organization_name, reserved_phone_number from public.phone_number_orders',
  $$values ('purchasing', 'Acme', '+16045550001')$$,
  'The order of the deleted organization goes on'
);
update public.phone_number_orders set due_at = now();
select results_eq(
  'select organization_exists, organization_name, reserved_phone_number from public.claim_phone_number_orders(10, 60)',
  $$values (false, 'Acme', '+16045550001')$$,
  'The next claim learns that the organization is gone, and which number to look for'
);

savepoint looked;
select is(
  public.cancel_phone_number_order(id, lease_token), 'cancelled', 'When nothing was bought, the order of the deleted organization ends'
) from public.phone_number_orders;
select results_eq(
  'select organization_exists, organization_name, area_code, attempts, reserved_phone_number
   from public.claim_phone_number_orders(10, 60)',
  $$values (true, 'Bolt', '212', 1, '+16045550001')$$,
  'The order begins anew for the new organization, with the number that is still reserved'
);
rollback to looked;

select public.complete_phone_number_order(id, lease_token, '+16045550001', 'PN' || md5('1'), '{"voice": true}', 'CA')
from public.phone_number_orders;
select results_eq(
  $$select n.status::text, n.organization_id, n.organization_name, r.status::text, t.title
    from public.phone_numbers as n
    join public.phone_number_releases as r on r.phone_number_id = n.id
    join public.admin_notifications as t on t.phone_number_id = n.id and t.status = 'pending'$$,
  $$values ('releasing', null::uuid, 'Acme', 'held', 'Decide who gets +16045550001 of Acme')$$,
  'When the number was bought, an admin decides who gets it'
);
select is(
  (select organization_name from public.keep_phone_number('+16045550001')), 'Bolt', 'The admin may give it to the new organization'
);

select * from finish();
rollback;
