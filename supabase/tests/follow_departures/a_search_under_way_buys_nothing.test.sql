-- While the last member leaves, an attempt may still search for a number: it buys none, and neither does the next one.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
create temporary table lease as select tests.claim_order('Acme') as token;
create function pg_temp.follow() returns text language plpgsql as $$
begin
  update public.member_departures set due_at = now();
  perform one_number.follow_departures();
  return (select status || ' ' || coalesce(last_error_code, '') from public.phone_number_orders);
end;
$$;

select tests.delete_account('Ada');
select is(pg_temp.follow(), 'purchasing ', 'The attempt goes on');
select is(
  (select public.reserve_phone_number(tests.order_id('Acme'), token, '+16045550001', 60) from lease), 'lease_lost',
  'What it found is not reserved'
);
select is(pg_temp.follow(), 'held NO_MEMBERS_LEFT', 'Then the order is held');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'There is no other attempt');

select * from finish();
rollback;
