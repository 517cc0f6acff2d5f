-- A probe that fails for another reason does not end the account refusal.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.refuse_account('Acme');
update public.twilio_account set next_probe_at = now();
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'No answer', 0);

select isnt((select refused_since from public.twilio_account), null, 'The account is still refused');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is claimed until the next probe');

select * from finish();
rollback;
