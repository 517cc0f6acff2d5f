-- The status of a number decides what its caller hears; a call to another number is not recorded.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');

select results_eq(
  $$select status from tests.call('+16045550001', 1)$$, $$values ('active')$$, 'A call to an active number is recorded'
);
select is(
  (select body ~ 'so far' from public.admin_notifications where type = 'elevenlabs_import_required'), false, 'A resolved notification does not change'
);

update public.phone_numbers set status = 'suspended', suspended_at = now();
select results_eq(
  $$select status from tests.call('+16045550001', 2)$$, $$values ('suspended')$$, 'A call to a suspended number is recorded'
);

delete from public.organizations;
select results_eq(
  $$select status from tests.call('+16045550001', 3)$$, $$values ('releasing')$$, 'A call to a number that is being released is recorded'
);

update public.phone_numbers set status = 'released', released_at = now();
select is_empty($$select * from tests.call('+16045550001', 4)$$, 'A call to a released number is not recorded');
select is(
  (select count(*) from public.missed_calls), 3::bigint, 'Only calls to our numbers are stored'
);

select * from finish();
rollback;
