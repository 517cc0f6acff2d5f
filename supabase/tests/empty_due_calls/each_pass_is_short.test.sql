-- However many calls are due, a pass takes a part of them, and the next one goes on.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '200 days';
select
  tests.finish_call('conv_' || n, '+16045550001', '+16045550101', now() - interval '100 days'),
  tests.call('+16045550001', n)
from generate_series(1, 5) as n;
update public.missed_calls set called_at = now() - interval '100 days';
create function pg_temp.numbers() returns text language sql as $$
  select (select count(other_party) from public.calls) || ' ' || (select count(caller) from public.missed_calls);
$$;

select one_number.empty_due_calls(2);
select is(pg_temp.numbers(), '3 3', 'A pass takes as many as it is told');
select one_number.empty_due_calls(2), one_number.empty_due_calls(2);
select is(pg_temp.numbers(), '0 0', 'Passes go on until nothing is due');

select tests.finish_call('conv_' || n, '+16045550001', '+16045550101'), tests.call('+16045550001', n)
from generate_series(6, 10) as n;
update public.provisioning_settings set release_grace = '0';
delete from public.organizations;
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select one_number.empty_due_calls(2);
select is(pg_temp.numbers(), '3 3', 'What a deleted organization leaves is taken in parts, too');
select is((select calls_emptied_at from public.phone_number_releases), null, 'The release is not done with');
select one_number.empty_due_calls(2), one_number.empty_due_calls(2), one_number.empty_due_calls(2);
select is(pg_temp.numbers(), '0 0', 'Passes go on until the organization leaves no number');

select * from finish();
rollback;
