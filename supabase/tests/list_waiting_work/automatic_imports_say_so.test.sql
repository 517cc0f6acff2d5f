-- An admin who looks at what waits is not asked to import by hand what is being imported by itself.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.buy_for_automatic_import('Acme', '+16045550001');
create function pg_temp.progress() returns text language sql as $$
  select progress from public.list_waiting_work() where phone_number = '+16045550001';
$$;
select is(pg_temp.progress(), 'being imported automatically', 'While it is queued');

select tests.claim_imports();
select tests.fail_import('+16045550001', 10);
select is(
  pg_temp.progress(), 'being imported automatically; the last attempt: The plan is used up', 'While it is tried again'
);
select tests.let_import_time_pass();
select tests.claim_imports();
select tests.fail_import('+16045550001');
select is(
  pg_temp.progress(), 'not imported automatically, import it by hand: The plan is used up', 'Once it is left to the admins'
);

select tests.buy_for_automatic_import('Bolt', '+16045550002');
select public.record_answering('import_by_admin');
select is(
  (select progress from public.list_waiting_work() where phone_number = '+16045550002'), null,
  'Nor once imports are an admin''s again, although it is queued'
);

select * from finish();
rollback;
