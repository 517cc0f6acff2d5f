-- There is nothing left to mend or to decide for an organization that is gone.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Held', policy => 'hold');
select tests.create_organization('Failed');
select public.fail_phone_number_order(tests.order_id('Failed'), tests.claim_order('Failed'), '20003', 'Authenticate');
delete from public.organizations;

select set_eq(
  'select type, status::text from public.admin_notifications',
  $$values ('provisioning_failed', 'resolved'), ('provisioning_held', 'resolved')$$,
  'Notifications about the cancelled orders are resolved'
);

select * from finish();
rollback;
