-- When imports become automatic, the numbers that wait for an admin are imported, too, in batches.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Company ' || n) from generate_series(1, 3) as n;
select tests.buy_number('Company ' || n, '+1604555000' || n) from generate_series(1, 3) as n;
delete from net.http_request_queue where true;

select is(one_number.sweep_phone_number_imports(), null, 'While admins import, nothing is woken');
select public.record_answering('automatic_import');
select isnt(one_number.sweep_phone_number_imports(), null, 'Then the function is woken');
select is((select count(*) from tests.claim_imports()), 3::bigint, 'All are imported');
select is(one_number.sweep_phone_number_imports(), null, 'Nothing is due any more');

update public.phone_number_details set import_due_at = null, import_lease_token = null, importing_since = null where true;
select one_number.queue_waiting_imports(2);
select is((select count(*) from tests.claim_imports()), 2::bigint, 'No more than a batch at once');
select is(public.wake_again('import-phone-number'), true, 'A function at its bound is woken again for the next');

select * from finish();
rollback;
