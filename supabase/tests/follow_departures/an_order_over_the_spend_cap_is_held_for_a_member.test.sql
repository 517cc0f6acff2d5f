-- An order over the spend cap goes on by itself: without members it does not.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
update public.provisioning_settings set max_purchases_per_hour = 0;
select tests.create_organization('Acme', owner => 'Ada'), tests.claim_order('Acme');
create function pg_temp.follow() returns text language plpgsql as $$
begin
  update public.member_departures set due_at = now();
  perform one_number.follow_departures();
  return (select status || ' ' || coalesce(last_error_code, '') from public.phone_number_orders);
end;
$$;

select is(pg_temp.follow(), 'held SPEND_CAP_REACHED', 'The order is over the cap');
select tests.delete_account('Ada');
select is(pg_temp.follow(), 'held NO_MEMBERS_LEFT', 'Without members it is held for another reason');
update public.provisioning_settings set max_purchases_per_hour = 100;
select tests.claim_order('Acme');
select is(pg_temp.follow(), 'held NO_MEMBERS_LEFT', 'It does not go on when the cap allows it');
select tests.add_member('Acme', 'Ben');
select is(pg_temp.follow(), 'queued ', 'With a member it does');

select * from finish();
rollback;
