-- A reconciliation leaves alone what another project bought, wherever it is seen.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('project', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select tests.put_at_twilio('+16045550001', 'Acme', '{"voice_url": ""}'), tests.settle();
select is(tests.class_of('+16045550001'), 'webhook_mismatch', 'The project that bought it is told that its calls go elsewhere');

select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select is(tests.class_of('+16045550001'), 'not_ours', 'The copy is not');
delete from tests.twilio_list;
select is(tests.class_of('+16045550001'), 'not_ours', 'Nor that it is missing, once the original gave it back');

select * from finish();
rollback;
