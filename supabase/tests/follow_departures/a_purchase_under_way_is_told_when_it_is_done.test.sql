-- A number that is being bought while the last member leaves is told once it is bought.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
create temporary table lease as select tests.claim_order('Acme') as token;
create function pg_temp.follow() returns bigint language plpgsql as $$
begin
  update public.member_departures set due_at = now();
  perform one_number.follow_departures();
  return (select count(*) from public.admin_notifications where type = 'organization_without_members');
end;
$$;

select tests.delete_account('Ada');
select is(pg_temp.follow(), 0::bigint, 'While it is bought, nothing is told');
select is((select status::text from public.phone_number_orders), 'purchasing', 'The purchase is not disturbed');
select public.complete_phone_number_order(
  tests.order_id('Acme'), token, '+16045550001', 'PN' || md5('1'), '{"voice": true}', 'CA', 'BC', 'Vancouver', 1.15, 'USD'
) from lease;
select is(pg_temp.follow(), 1::bigint, 'The number that it bought is');
select is((select count(*) from public.member_departures), 1::bigint, 'It is followed until somebody decides');

select * from finish();
rollback;
