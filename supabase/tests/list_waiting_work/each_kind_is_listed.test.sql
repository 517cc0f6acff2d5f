-- Imports, failures, held orders, releases and the rest, the oldest first.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.let_go('Bolt', '+16045550002');
select tests.create_organization('Cedar', owner => 'Ada');
select public.fail_phone_number_order(tests.order_id('Cedar'), tests.claim_order('Cedar'), 'NO_NUMBER_AVAILABLE', 'None left');
select tests.create_organization('Dune', policy => 'hold');
select one_number.announce_held_orders();
select public.report_unaccounted_number('+16045550009', 'PN' || repeat('9', 32), 'org:1');
update public.admin_notifications set created_at = now() - interval '1 day' where type = 'number_unaccounted';
update public.admin_notifications set created_at = now() - interval '2 days' where type = 'release_scheduled';
update public.phone_number_orders set failed_at = now() - interval '3 days' where organization_name = 'Cedar';
update public.phone_number_orders set held_at = now() - interval '4 days' where organization_name = 'Dune';

select results_eq(
  'select kind, organization_name, phone_number, title from public.list_waiting_work()',
  $$values
    ('held_order', 'Dune', null, 'The order of Dune is held'),
    ('failure', 'Cedar', null, 'No phone number for Cedar: NO_NUMBER_AVAILABLE'),
    ('release', 'Bolt', '+16045550002', 'Release +16045550002 of Bolt'),
    ('other', null, null, (select title from public.admin_notifications where type = 'number_unaccounted')),
    ('import', 'Acme', '+16045550001', 'Import +16045550001 to ElevenLabs for Acme')$$,
  'Each waits with what it is about'
);
select results_eq(
  'select kind, organization_id from public.list_waiting_work() where organization_id is not null',
  $$select w.kind, o.organization_id
    from (values ('held_order', 'Dune'), ('failure', 'Cedar'), ('release', 'Bolt'), ('import', 'Acme')) as w (kind, name)
    join public.phone_number_orders as o on o.organization_name = w.name
    order by array_position(array['held_order', 'failure', 'release', 'import'], w.kind)$$,
  'Each leads to its organization, also to a deleted one'
);
select results_eq(
  'select kind, since from public.list_waiting_work(2)',
  $$values ('held_order', now() - interval '4 days'), ('failure', now() - interval '3 days')$$,
  'Of many, the oldest are listed'
);
select results_eq(
  'select * from public.count_waiting_work()',
  $$values
    ('import', 1::bigint, (select created_at from public.admin_notifications where subject = '+16045550001')),
    ('failure', 1, now() - interval '3 days'), ('held_order', 1, now() - interval '4 days'),
    ('release', 1, now() - interval '2 days'), ('other', 1, now() - interval '1 day')$$,
  'As many are counted'
);

select * from finish();
rollback;
