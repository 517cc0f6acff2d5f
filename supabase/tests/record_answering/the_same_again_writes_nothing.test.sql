-- Functions say at each run how numbers are answered; the row changes only when that does.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
create temporary table before as select xmin::text as version from public.answering_settings;

select tests.authenticate_as_service_role();
select public.record_answering('import_by_admin');
select tests.clear_authentication();
select is((select xmin::text from public.answering_settings), (select version from before), 'The same is not written');

select tests.authenticate_as_service_role();
select public.record_answering('automatic_import');
select tests.clear_authentication();
select is((select answered_by::text from public.answering_settings), 'automatic_import', 'Another is');

select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.record_answering('registration')$$,
  '42501', 'permission denied for function record_answering', 'An admin changes the functions'' environment instead'
);
select isnt_empty('select * from public.answering_settings', 'And sees what it says');
select tests.clear_authentication();

select tests.create_user('Ada');
select tests.authenticate_as('Ada');
select is_empty('select * from public.answering_settings', 'A member does not');

select * from finish();
rollback;
