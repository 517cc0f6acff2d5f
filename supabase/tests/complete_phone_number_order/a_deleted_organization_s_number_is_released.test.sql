-- The organization was deleted while its number was bought: the number is not lost.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');
delete from public.organizations;

select is(tests.buy_number('Acme', '+16045550001'), 'releasing', 'The number is to be given back');
select results_eq(
  'select status::text, organization_id, organization_name, releasing_at from public.phone_numbers',
  $$values ('releasing', null::uuid, 'Acme', now())$$,
  'The number is recorded, with the name of its organization'
);
select results_eq(
  'select type, title from public.admin_notifications',
  $$values ('release_scheduled', 'Release +16045550001 of Acme')$$,
  'The admins are told to release it, and not to import it'
);
select results_eq(
  'select status::text from public.phone_number_orders', $$values ('purchased')$$, 'The order has ended'
);

select * from finish();
rollback;
