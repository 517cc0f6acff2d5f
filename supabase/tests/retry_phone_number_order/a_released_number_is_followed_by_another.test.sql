-- An organization has one live number: the next is ordered after the last is released.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
prepare retry as select status::text from public.retry_phone_number_order((select id from public.organizations));

select public.release_phone_number('+16045550001', '+16045550001');
select is(tests.hint_of('execute retry'), 'ORDER_NOT_RETRYABLE', 'While the number is being released, no other is ordered');

select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select is(tests.hint_of('execute retry'), null, 'After the release, another may be ordered');
select results_eq(
  'select status::text, attempts, purchased_at, reserved_phone_number from public.phone_number_orders',
  $$values ('queued', 0, null::timestamptz, null)$$,
  'The order is queued, with no attempt used'
);
select results_eq('execute retry', $$values ('queued')$$, 'A second retry changes nothing');

select is(tests.buy_number('Acme', '+16045550002'), 'pending_import', 'Another number is bought');
select results_eq(
  $$select n.phone_number, n.status::text from public.phone_numbers as n
    join public.organizations as g on g.id = n.organization_id order by n.phone_number$$,
  $$values ('+16045550001', 'released'), ('+16045550002', 'pending_import')$$,
  'The organization has the new number and the released one'
);
select is(
  (select count(*) from public.admin_notifications where title = 'Import +16045550002 to ElevenLabs for Acme'),
  1::bigint,
  'The admins are told to import the new number'
);
select is(tests.hint_of('execute retry'), 'ORDER_NOT_RETRYABLE', 'No third number may be ordered');

select * from finish();
rollback;
