-- A server or an admin in Studio may change "hold" to "auto".
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'hold');
select one_number.announce_held_orders();
select tests.let_rest('provision-phone-number');
create temporary table earlier as select id from tests.wake_ups();

update public.organizations set provisioning_policy = 'auto';
select is((select status from public.phone_number_orders), 'queued', 'The order is queued');
select is(
  (select count(*) from tests.wake_ups() where id not in (select id from earlier)),
  1::bigint,
  'The purchasing function is woken once'
);
select results_eq(
  'select type, status::text from public.admin_notifications',
  $$values ('provisioning_held', 'resolved')$$,
  'The notification about the held order is resolved'
);
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'The order is claimed');

select * from finish();
rollback;
