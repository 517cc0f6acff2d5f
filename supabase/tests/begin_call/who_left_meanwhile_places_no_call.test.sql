-- Between the question whether a user may call, and the call, the membership may end.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Eve');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
update public.calling_settings set max_concurrent_calls = 9;

create function pg_temp.call_of(person text) returns text
language sql as $$
  select format(
    $call$select from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA', placed_by => %L) as b$call$,
    tests.user_id(person)
  );
$$;

select is(tests.hint_of(pg_temp.call_of('Eve')), 'ORGANIZATION_NOT_FOUND', 'Nobody else places a call');
select lives_ok(pg_temp.call_of('Ada'), 'A member does');
select lives_ok(pg_temp.call_of('Grace'), 'An admin does');

create temporary table ada as select pg_temp.call_of('Ada') as places_a_call;
delete from auth.users where id = tests.user_id('Ada');
select is(
  tests.hint_of((select places_a_call from ada)), 'ORGANIZATION_NOT_FOUND', 'A user who is deleted meanwhile does not'
);
select is((select count(*) from public.calls), 2::bigint, 'A refused call is not stored');

select * from finish();
rollback;
