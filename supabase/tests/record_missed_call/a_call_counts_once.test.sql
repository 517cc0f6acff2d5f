-- Twilio may report a call twice.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select results_eq(
  $$select * from tests.call('+16045550001', 1)$$,
  $$values ('pending_import', 'Acme')$$,
  'The answer has the number''s status and organization'
);
select results_eq(
  $$select * from tests.call('+16045550001', 1)$$,
  $$values ('pending_import', 'Acme')$$,
  'The same call again gets the same answer'
);
select is((select count(*) from public.missed_calls), 1::bigint, 'There is one call');
select is(
  (select data -> 'callersSoFar' from public.admin_notifications), '1'::jsonb, 'The notification counts the call once'
);

select * from finish();
rollback;
