-- The message names the organization and the number under their current names.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.organizations set name = 'Acme Ltd';
update public.notification_deliveries set emailed_at = now();

select results_eq(
  'select organization_name, phone_number, emailed, posted from public.claim_notification_deliveries(60)',
  $$values ('Acme Ltd', '+16045550001', true, false)$$,
  'The claim has both names, and the channels that are done'
);

delete from public.organizations;
select set_eq(
  'select type, organization_name, phone_number from public.claim_notification_deliveries(60)',
  $$values ('release_scheduled', 'Acme Ltd', '+16045550001')$$,
  'For a deleted organization, the claim has its last name'
);

select tests.notify(1);
select results_eq(
  'select organization_name, phone_number from public.claim_notification_deliveries(60)',
  'values (null::text, null::text)',
  'A notification may have no organization and no number'
);

select * from finish();
rollback;
