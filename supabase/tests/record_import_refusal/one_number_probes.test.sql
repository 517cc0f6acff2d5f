-- A refusal of all imports costs no number an attempt, is told once, and is probed by one number every five minutes.
begin;
select plan(8);

select tests.start_afresh();
select tests.buy_for_automatic_import('Company ' || n, '+1604555' || to_char(n, 'FM0000')) from generate_series(1, 10) as n;
select tests.claim_imports(3);
select public.record_import_refusal(phone_number_id, import_lease_token, 'ELEVENLABS_KEY_REFUSED', 'Unknown key', importing_since)
from public.phone_number_details where import_lease_token is not null;

select results_eq(
  'select import_attempts, count(*) from public.phone_number_details group by 1', $$values (0, 10::bigint)$$, 'No attempt is used'
);
select results_eq(
  $$select subject, title, status::text from public.admin_notifications where type = 'imports_held'$$,
  $$values ('elevenlabs-account', 'Numbers are not imported automatically: ELEVENLABS_KEY_REFUSED', 'pending')$$,
  'The admins are told once'
);
select is_empty('select * from tests.claim_imports()', 'Nothing is claimed');
delete from net.http_request_queue where true;
select is(one_number.sweep_phone_number_imports(), null, 'Nothing is woken');

update public.elevenlabs_account set next_probe_at = now() where true;
select isnt(one_number.sweep_phone_number_imports(), null, 'After five minutes the function is woken');
create temporary table probe as select * from tests.claim_imports();
select is((select count(*) from probe), 1::bigint, 'One number probes');
select is_empty('select * from tests.claim_imports()', 'And no other');

select public.complete_phone_number_import(tests.number_id(phone_number), 'phnum_1') from probe;
select results_eq(
  $$select (select count(*) from tests.claim_imports()), (select status::text from public.admin_notifications where type = 'imports_held')$$,
  $$values (9::bigint, 'resolved')$$, 'Its success lets all go on, and resolves the notification'
);

select * from finish();
rollback;
