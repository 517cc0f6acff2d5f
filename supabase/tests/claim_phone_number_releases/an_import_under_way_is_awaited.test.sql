-- A number is not released while ElevenLabs may be importing it: the import would outlive the removal of all imports.
begin;
select plan(2);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.claim_imports();
select public.release_phone_number('+16045550001', '+16045550001');

select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'The release waits');
select tests.let_import_time_pass();
select isnt_empty('select * from public.claim_phone_number_releases(10, 60)', 'For two minutes at most');

select * from finish();
rollback;
