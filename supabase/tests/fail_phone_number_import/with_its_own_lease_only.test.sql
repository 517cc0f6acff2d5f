-- A late failure changes nothing, and an open outcome keeps others away.
begin;
select plan(4);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.claim_imports();
create temporary table late as select * from public.phone_number_details;

select is(tests.fail_import('+16045550001', 120, nothing_imported => false), 'scheduled', 'The outcome is open');
select is(
  tests.hint_of($$select public.begin_import('+16045550001')$$), 'IMPORT_IN_PROGRESS', 'No admin imports it meanwhile'
);
select is(
  (
    select public.fail_phone_number_import(phone_number_id, import_lease_token, 'LATE', 'Late', 0, true, importing_since) from late
  ),
  'lease_lost', 'The lease is gone'
);
select is((select importing_since from public.phone_number_details), (select importing_since from late), 'The open import stays open');

select * from finish();
rollback;
