-- The same key returns the same call, whatever happened since.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
create temporary table first_call as select tests.call_from('Acme', key => 'order 1') as id;
update public.calls set status = 'in_progress';

update public.calling_settings set max_calls_per_day = 0, max_concurrent_calls = 0, allowed_countries = '{}';
select is(tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'The same call is returned after the limits were lowered');
update public.phone_numbers set status = 'suspended', suspended_at = now();
select is(tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'The same call is returned after the number was suspended');

update public.calls set status = 'failed';
select is(tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'A failed call is returned, and not placed again');
update public.calls set status = 'unknown';
select is(
  tests.call_from('Acme', key => 'order 1'), (select id from first_call), 'A call with an unknown outcome is returned, and not placed again'
);
update public.calls set status = 'dialling', started_at = started_at - interval '1 minute';
select is(
  tests.call_from('Acme', key => 'order 1'), (select id from first_call),
  'After a minute, a call that is still being dialled is returned, and not placed again'
);

select * from finish();
rollback;
