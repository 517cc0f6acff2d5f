-- That a membership was inserted twice hides no departure in the same transaction.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada'), tests.add_member('Acme', 'Ada');
delete from public.organization_members;
select is((select count(*) from public.member_departures), 1::bigint, 'The departure is noted');

select * from finish();
rollback;
