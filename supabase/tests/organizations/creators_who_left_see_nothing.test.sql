-- The creator sees the new row without being a member yet, but only while inserting it.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
update public.organizations set created_at = now() - interval '1 second';
delete from public.organization_members;

select tests.authenticate_as('Ada');
select is_empty('select * from public.organizations', 'A creator who is no longer a member sees nothing');
select is_empty(
  $$update public.organizations set name = 'Mine' returning id$$, 'A creator who is no longer a member renames nothing'
);

select * from finish();
rollback;
