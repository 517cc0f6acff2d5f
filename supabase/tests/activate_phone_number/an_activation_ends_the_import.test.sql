-- Nothing is being imported once the number is active.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.begin_import('+16045550001');

select isnt((select importing_since from public.phone_number_records), null, 'The import goes on');
select public.activate_phone_number('+16045550001', 'phone_1', 'verified');
select is((select importing_since from public.phone_number_records), null, 'The activation is its end');

select * from finish();
rollback;
