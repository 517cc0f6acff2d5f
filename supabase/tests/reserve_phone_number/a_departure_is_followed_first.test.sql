-- As long as nobody has looked who is left in the organization, nothing is bought: the last member may be gone.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Bolt', owner => 'Ada');
select tests.add_member('Bolt', 'Ben');
select tests.delete_account('Ada');
create function pg_temp.reserve(organization text, candidate text) returns text language sql as $$
  select public.reserve_phone_number(o.id, o.lease_token, candidate, 60)
  from public.phone_number_orders as o
  where o.organization_name = organization;
$$;

select tests.claim_order('Acme');
select is(pg_temp.reserve('Acme', '+16045550001'), 'lease_lost', 'Nothing is reserved within the minute after the last member left');
select results_eq(
  $$select status::text, due_at > now() + interval '50 seconds', attempts, reserved_phone_number, asked_to_sell_at
    from public.phone_number_orders where organization_name = 'Acme'$$,
  $$values ('queued', true, 0, null::text, null::timestamptz)$$,
  'The order waits until it is known who is left, and that is no attempt'
);
update public.member_departures set due_at = now();
select one_number.follow_departures();
select results_eq(
  $$select organization_name, status || ' ' || coalesce(last_error_code, '') from public.phone_number_orders order by 1$$,
  $$values ('Acme', 'held NO_MEMBERS_LEFT'), ('Bolt', 'purchasing ')$$,
  'Without members it is held'
);
select is(pg_temp.reserve('Bolt', '+16045550001'), 'reserved', 'With others left, a number is reserved');

select public.retry_phone_number_order(id) from public.organizations where name = 'Acme';
select isnt(tests.claim_order('Acme'), null, 'An admin lets the other one go on');
select is(pg_temp.reserve('Acme', '+16045550002'), 'reserved', 'Then a number is reserved for it, too');

select * from finish();
rollback;
