-- Where somebody else signs users in, their ids are no UUIDs: the application's inserts go on.
begin;
select plan(2);

select tests.start_afresh();
alter table public.organizations alter column owner_id drop default;
select set_config('request.jwt.claims', '{"sub": "user_2abc", "role": "authenticated"}', true), set_config('role', 'authenticated', true);
select lives_ok($$insert into public.organizations (name) values ('Acme')$$, 'A user of another issuer inserts an organization');
select tests.clear_authentication();
select results_eq('select created_by from public.organizations', 'values (null::uuid)', 'Which nobody known has inserted');

select * from finish();
rollback;
