-- Without its row, the spend guard allows nothing.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
delete from public.provisioning_settings;

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is claimed');

select * from finish();
rollback;
