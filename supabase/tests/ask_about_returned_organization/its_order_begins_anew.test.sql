-- A sign-up never fails because of phone numbers, even when it is undone and repeated with the same id.
begin;
select plan(7);

select tests.start_afresh();
insert into public.organizations (id, name, area_code) values ('00000000-0000-4000-8000-000000000001', 'Acme', '604');
delete from public.organizations;
delete from net.http_request_queue;
select tests.let_rest('provision-phone-number');

select lives_ok(
  $$insert into public.organizations (id, name, area_code) values
    ('00000000-0000-4000-8000-000000000001', 'Acme Inc.', '212'), (gen_random_uuid(), 'Bolt', null)$$,
  'The deleted organization may be inserted again, along with others'
);
select set_eq(
  'select organization_name, status::text, area_code from public.phone_number_orders',
  $$values ('Acme Inc.', 'queued', '212'), ('Bolt', 'queued', null)$$,
  'Its order is queued, with its new wish'
);
select is((select count(*) from tests.wake_ups()), 1::bigint, 'One wake-up is enough for all');

select is(tests.buy_number('Acme Inc.', '+12125550001'), 'pending_import', 'The organization gets its number');

delete from public.organizations;
select public.release_phone_number('+12125550001', '+12125550001');
select public.complete_phone_number_release(tests.release_id('+12125550001'), tests.claim_release('+12125550001'));
insert into public.organizations (id, name) values ('00000000-0000-4000-8000-000000000001', 'Acme');
select results_eq(
  $$select status::text, attempts, purchased_at, cancelled_at from public.phone_number_orders where organization_name = 'Acme'$$,
  $$values ('queued', 0, null::timestamptz, null::timestamptz)$$,
  'Once the number is given back, another is ordered'
);
select is(tests.buy_number('Acme', '+16045550002'), 'pending_import', 'The other number is bought');
select is(
  (select count(*) from public.phone_number_orders), 2::bigint, 'There is still one order per organization'
);

select * from finish();
rollback;
