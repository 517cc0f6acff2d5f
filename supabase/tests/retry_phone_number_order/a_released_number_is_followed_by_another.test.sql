-- One live number at every moment: the next is ordered when the last is gone for good.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
prepare retry as select status::text from public.retry_phone_number_order((select id from public.organizations));

select public.release_phone_number('+16045550001', '+16045550001');
select is(tests.hint_of('execute retry'), 'ORDER_NOT_RETRYABLE', 'While it is being released, none is bought beside it');

select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select is(tests.hint_of('execute retry'), null, 'Released, it may be followed');
select results_eq(
  'select status::text, attempts, purchased_at, reserved_phone_number from public.phone_number_orders',
  $$values ('queued', 0, null::timestamptz, null)$$,
  'The order is as new'
);
select results_eq('execute retry', $$values ('queued')$$, 'Twice is as good as once');

select is(tests.buy_number('Acme', '+16045550002'), 'pending_import', 'Another number is bought');
select results_eq(
  $$select n.phone_number, n.status::text from public.phone_numbers as n
    join public.organizations as g on g.id = n.organization_id order by n.phone_number$$,
  $$values ('+16045550001', 'released'), ('+16045550002', 'pending_import')$$,
  'The organization has the new one, and its history'
);
select is(
  (select count(*) from public.admin_notifications where title = 'Import +16045550002 to ElevenLabs for Acme'),
  1::bigint,
  'An admin is told to import it'
);
select is(tests.hint_of('execute retry'), 'ORDER_NOT_RETRYABLE', 'And that is all it gets');

select * from finish();
rollback;
