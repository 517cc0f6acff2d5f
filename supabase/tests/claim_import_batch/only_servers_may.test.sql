-- Neither members nor admins import numbers automatically, or say how an import ended.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.buy_for_automatic_import('Acme', '+16045550001');

select tests.authenticate_as('Grace');
select throws_ok(
  'select public.claim_import_batch(1, 120)', '42501', 'permission denied for function claim_import_batch', 'Not claimed'
);
select throws_ok(
  'select public.complete_phone_number_import(gen_random_uuid(), $$phnum_1$$)',
  '42501', 'permission denied for function complete_phone_number_import', 'Not completed'
);
select throws_ok(
  'select public.fail_phone_number_import(gen_random_uuid(), gen_random_uuid(), $$A$$, $$B$$)',
  '42501', 'permission denied for function fail_phone_number_import', 'Not put off'
);
select throws_ok(
  'select public.record_import_refusal(gen_random_uuid(), gen_random_uuid(), $$A$$, $$B$$)',
  '42501', 'permission denied for function record_import_refusal', 'Not held'
);
select tests.authenticate_as_service_role();
select is(jsonb_array_length(public.claim_import_batch(1, 120)), 1, 'The function may');

select * from finish();
rollback;
