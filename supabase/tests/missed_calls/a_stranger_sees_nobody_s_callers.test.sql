-- An organization that gets the number of another does not see the callers of before.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Eve', 'Grace']) as name;
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table deleted as select * from public.organizations;
grant select on deleted to authenticated;
select tests.call('+16045550001', 1, '+16045550111');
select tests.finish_call('conv_1', '+16045550001');
delete from public.organizations;
select tests.call('+16045550001', 2, '+16045550122');

select tests.authenticate_as('Eve');
insert into public.organizations (id, name) select id, 'Evil' from deleted;
select is_empty('select * from public.missed_calls', 'A stranger who inserts an organization with the same id sees no callers');
select tests.clear_authentication();
select tests.call('+16045550001', 3, '+16045550133');
select public.keep_phone_number('+16045550001');
select public.record_finished_call(
  'conv_2', 'inbound', 'finished', '+16045550001', started_at => now() - interval '1 second'
);
select tests.call('+16045550001', 4, '+16045550144');

select tests.authenticate_as('Eve');
select results_eq('select phone_number from public.phone_numbers', $$values ('+16045550001')$$, 'An admin may give the number to the new organization');
select results_eq(
  'select caller from public.missed_calls', $$values ('+16045550144')$$, 'The new organization sees only callers since then'
);
select is_empty('select * from public.calls', 'It sees no earlier calls, even when they are reported late');
select tests.authenticate_as('Ada');
select is_empty('select * from public.missed_calls', 'A member of the deleted organization sees no callers');
select tests.authenticate_as_service_role();
select is((select count(*) from public.missed_calls), 4::bigint, 'A secret key sees all callers');

select * from finish();
rollback;
