-- An order or release that is overdue by 15 minutes is stuck; one that is not due yet is not.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cora', 'Dune']) as name;
update public.phone_number_orders set due_at = now() - interval '14 minutes' where organization_name = 'Acme';
select is(
  (select public.diagnose() -> 'stuck_orders' ->> 'how_many'), '0', 'An order that has just become due is not stuck'
);

update public.phone_number_orders set due_at = now() - interval '16 minutes' where organization_name = 'Acme';
update public.phone_number_orders
set status = 'purchasing', turn = null, purchasing_at = now(), lease_token = gen_random_uuid(),
  due_at = now() - interval '2 hours'
where organization_name = 'Bolt';
update public.phone_number_orders
set status = 'failed', failed_at = now(), last_error_code = 'TWILIO_21422', due_at = null
where organization_name = 'Cora';
select is(
  public.diagnose() -> 'stuck_orders',
  jsonb_build_object('how_many', 2, 'since', now() - interval '2 hours'),
  'Queued orders that are overdue and purchases whose lease expired are stuck'
);

select tests.buy_number('Dune', '+16045550001');
delete from public.organizations where name = 'Dune';
select is((select public.diagnose() -> 'stuck_releases' ->> 'how_many'), '0', 'A release that is not due yet is not stuck');
update public.phone_number_releases set due_at = now() - interval '1 hour';
select is(
  public.diagnose() -> 'stuck_releases',
  jsonb_build_object('how_many', 1, 'since', now() - interval '1 hour'),
  'An overdue release is stuck'
);

select * from finish();
rollback;
