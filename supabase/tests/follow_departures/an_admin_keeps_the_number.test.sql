-- An admin keeps the number of an organization without members by dismissing the notification.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create function pg_temp.follow() returns bigint language plpgsql as $$
begin
  update public.member_departures set due_at = now();
  perform one_number.follow_departures();
  return (
    select count(*) from public.admin_notifications where type = 'organization_without_members' and status = 'pending'
  );
end;
$$;

select tests.delete_account('Ada');
select is(pg_temp.follow(), 1::bigint, 'Nobody is left');
select public.dismiss_notification(id, 'A customer of ours') from public.admin_notifications
where type = 'organization_without_members';
select is(pg_temp.follow(), 0::bigint, 'A dismissed notification is not repeated');
select is((select count(*) from public.member_departures), 0::bigint, 'The decision stands');
select is((select status::text from public.phone_numbers), 'active', 'The number works on');

select tests.add_member('Acme', 'Ben');
select pg_temp.follow();
select tests.delete_account('Ben');
select is(pg_temp.follow(), 1::bigint, 'Once it loses its last member again, the admins are told again');

select public.release_phone_number('+16045550001', '+16045550001');
select pg_temp.follow();
select public.keep_phone_number('+16045550001');
select is(pg_temp.follow(), 1::bigint, 'So they are when a release is undone');

select * from finish();
rollback;
