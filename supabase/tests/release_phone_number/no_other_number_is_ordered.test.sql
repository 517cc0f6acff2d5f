-- An organization whose number was released gets no other number by itself.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select public.release_phone_number('+16045550001', '+16045550001');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));

select is((select status from public.phone_number_orders), 'purchased', 'The order stays purchased');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought');
update public.organizations set provisioning_policy = 'hold';
update public.organizations set provisioning_policy = 'auto';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A change of policy buys nothing either');

select * from finish();
rollback;
