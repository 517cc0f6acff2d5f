-- After the import, one call makes the number ready to use.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');

select results_eq(
  $$select phone_number, status::text, elevenlabs_phone_id, activated_at
    from public.activate_phone_number('+16045550001', 'phone_xyz123')$$,
  $$values ('+16045550001', 'active', 'phone_xyz123', now())$$,
  'The answer is the active number'
);
select tests.clear_authentication();
select results_eq(
  'select status::text, elevenlabs_phone_id from public.phone_number_records',
  $$values ('active', 'phone_xyz123')$$,
  'The activation is stored'
);
select results_eq(
  'select status::text, resolved_at, resolved_by from public.admin_notifications',
  $$values ('resolved', now(), tests.user_id('Grace')::text)$$,
  'The notification is resolved, and names the admin'
);

select * from finish();
rollback;
