-- What a caller of a number hears depends on its status, and a call to somebody else's number is none of ours.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');

select results_eq(
  $$select status from tests.call('+16045550001', 1)$$, $$values ('active')$$, 'An active number is known'
);
select is(
  (select body ~ 'so far' from public.admin_notifications), false, 'A notification that is resolved stays as it is'
);

update public.phone_numbers set status = 'suspended', suspended_at = now();
select results_eq(
  $$select status from tests.call('+16045550001', 2)$$, $$values ('suspended')$$, 'So is a suspended one'
);

delete from public.organizations;
select results_eq(
  $$select status from tests.call('+16045550001', 3)$$, $$values ('releasing')$$, 'So is one that is being released'
);

update public.phone_numbers set status = 'released', released_at = now();
select is_empty($$select * from tests.call('+16045550001', 4)$$, 'One that was given back is not ours');
select is(
  (select count(*) from public.missed_calls), 3::bigint, 'What is not ours is not recorded'
);

select * from finish();
rollback;
