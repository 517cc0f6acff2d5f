-- The settings say how long an admin may keep the number.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

delete from public.organizations where name = 'Acme';
select is(
  (select due_at from public.phone_number_releases where phone_number_id = tests.number_id('+16045550001')),
  now() + interval '7 days',
  'The release is due after a week by default'
);
select matches(
  (select body from public.admin_notifications where type = 'release_scheduled'),
  'is given back on ' || to_char((now() + interval '7 days') at time zone 'UTC', 'YYYY-MM-DD "at" HH24:MI "UTC"'),
  'The admins are told when'
);
select is(
  (select command from public.admin_notifications where type = 'release_scheduled'),
  '{"method": "POST", "path": "/admin/phone-numbers/+16045550001/keep"}'::jsonb,
  'The command keeps the number'
);

update public.provisioning_settings set release_grace = interval '0';
delete from public.organizations where name = 'Bolt';
select is(
  (select due_at from public.phone_number_releases where phone_number_id = tests.number_id('+16045550002')), now(), 'With a grace of zero the release is due at once'
);

select * from finish();
rollback;
