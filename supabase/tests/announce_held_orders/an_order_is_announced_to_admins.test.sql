-- An admin learns which orders of a user are held, why, and how to let them go on.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', policy => 'hold');
select one_number.announce_held_orders();
prepare notification as select subject, title, body, command ->> 'path' from public.admin_notifications where status = 'pending';

select results_eq(
  'notification',
  $$select
      tests.user_id('Ada')::text,
      'The order of Acme is held',
      E'The organization was inserted with provisioning_policy "hold".\nTo buy the number, run the command.',
      '/admin/organizations/' || id || '/order/retry'
    from public.organizations$$,
  'Of one order it says which it is, why it is held, and how to let it go on'
);

insert into public.organizations (name, created_by, provisioning_policy)
select 'Org ' || n, tests.user_id('Ada'), 'hold' from generate_series(1, 1000) as n;
select one_number.announce_held_orders();
select is((select count(*) from public.admin_notifications), 1::bigint, 'However many more follow, there is one notification');
select is(
  (select title from public.admin_notifications),
  format('More than 100 orders of user %s are held', tests.user_id('Ada')),
  'It says that there are many'
);

delete from public.organizations where name like 'Org %' and name <> 'Org 7';
select is(
  (select title from public.admin_notifications), format('2 orders of user %s are held', tests.user_id('Ada')), 'It counts them again when some go on'
);
select results_eq(
  $$select body, command ->> 'path' from public.admin_notifications$$,
  $$select
      string_agg(format(E'- %s (%s): The organization was inserted with provisioning_policy "hold".\n', g.name, g.id), '' order by o.held_at, o.id)
        || format(E'To see them all, open phone_number_orders in Studio, where status is held and ordered_by is %s.\n', tests.user_id('Ada'))
        || 'To buy a number, run the command with the id of the organization that shall have it.',
      '/admin/organizations/<the id>/order/retry'
    from public.organizations as g join public.phone_number_orders as o on o.organization_id = g.id$$,
  'Of several it lists the first, says how to see them all, and how to let one go on'
);

select public.retry_phone_number_order(id) from public.organizations where name = 'Org 7';
select results_eq(
  'select title, status::text from public.admin_notifications',
  $$values ('The order of Acme is held', 'pending')$$,
  'After one of two is approved, it is about the other'
);
select public.retry_phone_number_order(id) from public.organizations where name = 'Acme';
select is((select status::text from public.admin_notifications), 'resolved', 'It is resolved when none is held any more');

select * from finish();
rollback;
