-- However many orders of one user fail, the admins read of them once.
begin;
select plan(6);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 10;
select tests.create_user('Ada');
select tests.create_organization(name, owner => 'Ada') from unnest(array['Acme', 'Bolt', 'Cord']) as name;
select public.fail_phone_number_order(order_id, lease_token, 'NO_NUMBER_AVAILABLE', 'None left')
from public.claim_phone_number_orders(10, 60);
prepare notification as select subject, title, status::text, command ->> 'path' from public.admin_notifications;

select results_eq(
  'notification',
  $$values (
    tests.user_id('Ada')::text, format('No phone number for 3 organizations of user %s', tests.user_id('Ada')), 'pending',
    '/admin/organizations/<the id>/order/retry'
  )$$,
  'There is one notification for all of them'
);
select is(
  (select body from public.admin_notifications),
  (
    select E'The latest orders that failed, and their last errors:\n'
      || string_agg(format(E'- %s (%s): NO_NUMBER_AVAILABLE: None left\n', organization_name, organization_id), '' order by id)
      || E'Ask for another area code, or wait until Twilio has numbers there. If an owner changes the wish, the order goes on by itself.\n'
      || format(E'To see them all, open phone_number_orders in Studio, where status is failed and ordered_by is %s.\n', tests.user_id('Ada'))
      || 'To retry one, run the command with the id of its organization; with -d ''{"areaCode": "<another>"}'' it searches in another area code.'
    from public.phone_number_orders
  ),
  'It lists them, and says how they are retried'
);

select public.retry_phone_number_order(id) from public.organizations where name = 'Acme';
select is(
  (select title from public.admin_notifications),
  format('No phone number for 2 organizations of user %s', tests.user_id('Ada')),
  'An order that is retried is not among them any more'
);
select tests.buy_number('Acme', '+16045550001');
select is(
  (select status::text from public.admin_notifications where type = 'provisioning_failed'), 'pending', 'It stays while another order failed'
);
delete from public.organizations where name = 'Bolt';
select is(
  (select title from public.admin_notifications where type = 'provisioning_failed'), 'No phone number for Cord: NO_NUMBER_AVAILABLE', 'The last one is described by itself'
);
delete from public.organizations where name = 'Cord';
select is(
  (select status::text from public.admin_notifications where type = 'provisioning_failed'), 'resolved', 'It is resolved when none is left'
);

select * from finish();
rollback;
