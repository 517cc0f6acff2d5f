-- From the reservation on, which comes before the purchase, until the number is given back, the wish is what it was.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604');
create function pg_temp.hint_for(area_code text) returns text language plpgsql as $$
declare
  hint text;
begin
  perform tests.authenticate_as('Ada');
  hint := tests.hint_of(format('update public.organizations set area_code = %L', area_code));
  perform tests.clear_authentication();
  return hint;
end;
$$;

create temporary table leased as select * from public.claim_phone_number_orders(10, 60);
select is(pg_temp.hint_for('778'), null, 'While a function only searches, an owner changes the wish');
select is(
  (select public.reserve_phone_number(order_id, lease_token, '+16045550001', 60) from leased), 'lease_lost',
  'Nothing is reserved for the old wish'
);
drop table leased;
create temporary table leased as select * from public.claim_phone_number_orders(10, 60);
select public.reserve_phone_number(order_id, lease_token, '+17785550001', 60) from leased;
select is(pg_temp.hint_for('604'), 'NUMBER_ALREADY_BOUGHT', 'Once a number is reserved, it is refused');
select is(pg_temp.hint_for('(778)'), null, 'The same wish, typed in another way, is none');
select public.fail_phone_number_order(order_id, lease_token, 'NO_ANSWER', 'No answer', 60) from leased;
select is(pg_temp.hint_for('604'), 'NUMBER_ALREADY_BOUGHT', 'It is refused while nobody knows whether the number was bought');
update public.phone_number_orders set due_at = now();
select tests.buy_number('Acme', '+17785550001');
select throws_ok(
  format($$select tests.authenticate_as('Ada'); update public.organizations set area_code = '604'$$), 'PT409',
  'Cannot change the wish of an organization: its phone number is bought, or is just being bought', 'It is refused once the number is bought'
);
select tests.clear_authentication();
select public.release_phone_number('+17785550001', '+17785550001');
select is(pg_temp.hint_for('604'), 'NUMBER_ALREADY_BOUGHT', 'It is refused while the number is being given back');
select public.complete_phone_number_release(tests.release_id('+17785550001'), tests.claim_release('+17785550001'));
select is(pg_temp.hint_for('604'), null, 'Afterwards the organization may wish again');

select * from finish();
rollback;
