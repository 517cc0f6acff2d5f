-- A number whose release was undone after its import was removed is imported automatically, too.
begin;
select plan(2);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');
select public.release_phone_number('+16045550001', '+16045550001');
update public.phone_number_releases set began_at = now();
select public.keep_phone_number('+16045550001');

select is((select status::text from public.phone_numbers), 'pending_import', 'ElevenLabs may have it no longer');
select results_eq('select * from tests.claim_imports()', $$values ('+16045550001', 1)$$, 'It is imported again');

select * from finish();
rollback;
