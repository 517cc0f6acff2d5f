-- Nothing is bought for an organization that is gone.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');
delete from public.organizations;
update public.phone_number_orders set due_at = now();

select results_eq(
  'select organization_name, organization_exists from public.claim_phone_number_orders(10, 60)',
  $$values ('Acme', false)$$,
  'The claim says that the organization does not exist'
);

select * from finish();
rollback;
