-- A finding is confirmed when the look before saw the same: this run's first look, or the run before.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.settle();

create function pg_temp.first_look() returns text language plpgsql as $$
begin
  perform tests.begin_reading(), tests.go_on(), tests.go_on();
  return tests.go_on();
end;
$$;
create function pg_temp.second_look() returns text language plpgsql as $$
begin
  return tests.go_on() || ' ' || tests.go_on() || ' ' || tests.go_on();
end;
$$;

select is(pg_temp.first_look(), 'reading_twilio', 'A new finding causes a second look');
select is((select confirmed from public.reconciliation_findings), false, 'A new finding is not confirmed yet');
select is(pg_temp.second_look(), 'reading_elevenlabs comparing adopting', 'After the second look, the run adopts');
select is((select confirmed from public.reconciliation_findings), true, 'A finding of both looks is confirmed');
do $$ begin while tests.go_on() <> 'concluded' loop end loop; end; $$;

select is(pg_temp.first_look(), 'adopting', 'A finding of the run before is confirmed at once');
update public.reconciliations set status = 'failed', failed_at = now(), last_error_code = 'TEST', last_error_message = 'Test',
  due_at = null, lease_token = null where status = 'adopting';
delete from public.reconciliation_findings;
select pg_temp.first_look();
select tests.put_at_twilio('+16045550001', 'Acme', '{"voice_url": ""}');
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
select pg_temp.second_look();
select results_eq(
  'select type, confirmed from public.reconciliation_findings', $$values ('webhook_mismatch', false)$$,
  'A finding that differs in the second look is not confirmed'
);

update public.reconciliations set status = 'failed', failed_at = now(), last_error_code = 'TEST', last_error_message = 'Test',
  due_at = null, lease_token = null where status = 'adopting';
delete from public.reconciliation_findings;
select pg_temp.first_look();
update tests.twilio_list set sighting = sighting || '{"voice_url": "https://api.elevenlabs.io/twilio/inbound_call"}';
select pg_temp.second_look();
select is_empty(
  'select * from public.reconciliation_findings', 'A finding that the second look does not see is dropped'
);

select * from finish();
rollback;
