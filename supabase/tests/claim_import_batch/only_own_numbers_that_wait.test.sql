-- Not in a copy, not another project's number, not what an admin decided against, and not while numbers are answered otherwise.
begin;
select plan(7);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.buy_for_automatic_import('Bolt', '+16045550002');
select tests.buy_for_automatic_import('Cora', '+16045550003');
select tests.buy_for_automatic_import('Dune', '+16045550004');
select tests.run_in('production', '1');

select is(
  public.claim_import_batch(100, 120, 'staging', tests.twilio_account('1')), '[]'::jsonb, 'Another project imports nothing'
);
select is(
  public.claim_import_batch(100, 120, 'production', tests.twilio_account('2')), '[]'::jsonb,
  'ElevenLabs gets no credentials of another account'
);
select public.claim_import_batch(0, 120, 'production', tests.twilio_account('1'));
select public.record_answering('import_by_admin');
select is(public.claim_import_batch(100, 120), '[]'::jsonb, 'What waits for an admin again is left to the admin');
select public.record_answering('automatic_import');

update public.phone_number_details set project_name = 'elsewhere' where phone_number_id = tests.number_id('+16045550002');
select public.dismiss_notification(id, 'It is a test')
from public.admin_notifications where subject = '+16045550003' and type = 'elevenlabs_import_required';
delete from public.organizations where name = 'Dune';
select results_eq(
  'select * from tests.claim_imports(1)', $$values ('+16045550001', 1)$$, 'What may not be imported keeps nobody waiting'
);
select is_empty('select * from tests.claim_imports()', 'The others are not imported');
select is(
  (select count(*) from public.phone_number_details where import_due_at is not null), 1::bigint, 'Nor looked at again'
);
select one_number.queue_waiting_imports(100);
select is(
  (select count(*) from public.phone_number_details where import_due_at is not null), 1::bigint, 'Nor taken along by the sweep'
);

select * from finish();
rollback;
