-- The publishable key alone opens nothing.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.authenticate_as_anon();

select throws_ok(
  'select * from public.organizations', '42501', 'permission denied for table organizations', 'A visitor sees nothing'
);
select throws_ok(
  $$insert into public.organizations (name) values ('Bolt')$$,
  '42501',
  'permission denied for table organizations',
  'A visitor inserts nothing'
);
select throws_ok(
  $$update public.organizations set name = 'Bolt'$$,
  '42501',
  'permission denied for table organizations',
  'A visitor renames nothing'
);
select throws_ok(
  'delete from public.organizations', '42501', 'permission denied for table organizations', 'A visitor deletes nothing'
);

select * from finish();
rollback;
