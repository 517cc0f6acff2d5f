-- Twilio was asked to sell the number of a deleted organization, and it was given back: that purchase is settled, and an
-- organization that is inserted with the same id orders its own.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select public.reserve_phone_number(order_id, lease_token, '+16045550001', 60) from claimed;
select public.complete_phone_number_order(
  order_id, lease_token, '+16045550001', 'PN' || md5('1'), '{"voice": true}', 'CA'
) from claimed;
update public.provisioning_settings set release_grace = interval '0';
delete from public.organizations;
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));

insert into public.organizations (id, name) select organization_id, 'Bolt' from claimed;
select results_eq(
  'select status::text, organization_name, reserved_phone_number from public.phone_number_orders',
  $$values ('queued', 'Bolt', null::text)$$,
  'The order begins anew'
);
select results_eq(
  'select organization_exists, organization_name, asked_to_sell from public.claim_phone_number_orders(10, 60)',
  $$values (true, 'Bolt', true)$$,
  'For the new organization, and still looks for an earlier purchase first'
);

select * from finish();
rollback;
