-- A webhook that arrives again changes nothing, even with other values.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select is(
  public.record_finished_call(
    'conv_1', 'inbound', 'finished', '+16045550001', '+16045550199', 'CA1', now(), 42, 'answered', 296
  ),
  public.record_finished_call(
    'conv_1', 'inbound', 'finished', '+16045550001', '+16045550199', 'CA1', now(), 42, 'answered', 296
  ),
  'The same call again is the same row'
);

alter table public.calls disable trigger set_updated_at;
update public.calls set updated_at = now() - interval '1 hour';
alter table public.calls enable trigger set_updated_at;
create temporary table before as select c.*, d.conversation_id, d.call_sid, d.provider_cost from public.calls as c, public.call_details as d;
select public.record_finished_call(
  'conv_1', 'outbound', 'failed', '+16045550002', '+16045550198', 'CA2', now() - interval '1 day', 1, 'busy', 1
);
select results_eq('select c.*, d.conversation_id, d.call_sid, d.provider_cost from public.calls as c, public.call_details as d', 'select * from before', 'Other values in a repetition are ignored');
select is((select count(*) from public.calls), 1::bigint, 'There is one call');

select * from finish();
rollback;
