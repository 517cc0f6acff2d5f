-- A failed import ends only itself, so that the next may begin.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select public.begin_import('+16045550001');
create temporary table began as select importing_since from public.phone_number_records;

select public.end_import('+16045550001', (select importing_since - interval '1 microsecond' from began));
select isnt((select importing_since from public.phone_number_records), null, 'An earlier import does not end a later one');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.end_import('+16045550001', now())$$,
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);
select tests.clear_authentication();

select public.end_import('+16045550001', (select importing_since from began));
select is((select importing_since from public.phone_number_records), null, 'The import that began then is ended');
select lives_ok($$select public.begin_import('+16045550001')$$, 'The next import may begin at once');

select * from finish();
rollback;
