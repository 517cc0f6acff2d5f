-- An organization calls only from its own active number.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_with_number('Bolt', '+16045550002');
create temporary table acme as select id from public.organizations where name = 'Acme';

select throws_ok(
  $$select tests.call_from('Acme')$$, 'PT409',
  (select format('Cannot place a call for organization "%s": it has no phone number yet', id) from acme),
  'Without a number there are no calls'
);
select is(tests.hint_of($$select tests.call_from('Acme')$$), 'PHONE_NUMBER_NOT_ACTIVE', 'The client learns why');

select tests.buy_number('Acme', '+16045550001');
select throws_ok(
  $$select tests.call_from('Acme')$$, 'PT409',
  'Cannot place a call from "+16045550001": status is "pending_import"', 'A number that waits for its import does not call'
);

select public.activate_phone_number('+16045550001', 'phnum_acme');
update public.phone_numbers set status = 'suspended', suspended_at = now() where phone_number = '+16045550001';
select throws_ok(
  $$select tests.call_from('Acme')$$, 'PT409',
  'Cannot place a call from "+16045550001": it is suspended', 'A suspended number does not call'
);
select is(tests.hint_of($$select tests.call_from('Acme')$$), 'PHONE_NUMBER_SUSPENDED', 'The client learns that the number is suspended');

select public.release_phone_number('+16045550001', '+16045550001');
select is(
  tests.hint_of($$select tests.call_from('Acme')$$), 'PHONE_NUMBER_NOT_ACTIVE', 'A number being released does not call'
);

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550001';
select is(
  tests.hint_of($$select tests.call_from('Acme')$$), 'PHONE_NUMBER_NOT_ACTIVE', 'A number that is gone does not call'
);
select is((select count(*) from public.calls), 0::bigint, 'No call was stored, from no other number either');

select * from finish();
rollback;
