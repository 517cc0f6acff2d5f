-- However many organizations lost their members, a pass takes a part of them, and each has its turn.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Organization ' || n, owner => 'Ada') from generate_series(1, 5) as n;
create function pg_temp.held() returns bigint language sql as $$
  select count(*) from public.phone_number_orders where status = 'held';
$$;

select tests.delete_account('Ada');
select one_number.follow_departures(2);
select is(pg_temp.held(), 2::bigint, 'A pass takes as many as it is told');
select one_number.follow_departures(2);
select is(pg_temp.held(), 4::bigint, 'The next one takes others');
select one_number.follow_departures(2);
select is(pg_temp.held(), 5::bigint, 'Each has its turn');

select * from finish();
rollback;
