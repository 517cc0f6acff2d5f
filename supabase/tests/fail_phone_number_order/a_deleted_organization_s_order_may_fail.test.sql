-- The organization was deleted while its order was in purchase, and the purchase failed.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table claimed as select tests.claim_order('Acme') as lease_token;
delete from public.organizations;

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), lease_token, '20003', 'Authenticate'),
  'failed',
  'The failure is recorded'
) from claimed;
select results_eq(
  'select title, organization_id from public.admin_notifications',
  $$values ('No phone number for Acme: 20003', null::uuid)$$,
  'The admins are told, by the name that the organization had'
);

select * from finish();
rollback;
