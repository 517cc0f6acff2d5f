-- Admins are told of an organization that lost its last member, and what it costs.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_with_number('Server', '+16045550002');
select tests.delete_account('Ada');
select one_number.follow_departures();

select results_eq(
  $$select n.title, n.status::text, n.organization_id, n.phone_number_id
    from public.admin_notifications as n where n.type = 'organization_without_members'$$,
  $$select 'Release or keep +16045550001 of Acme, which has no members', 'pending', id, tests.number_id('+16045550001')
    from public.organizations where name = 'Acme'$$,
  'There is one notification: a server''s organization never had members'
);
select matches(
  (select body from public.admin_notifications where type = 'organization_without_members'),
  'Its number \+16045550001 is still paid for \(1\.15 USD a month\)', 'It tells the monthly cost'
);
select is(
  (select data - 'organizationId' from public.admin_notifications where type = 'organization_without_members'),
  '{"organizationName": "Acme", "phoneNumber": "+16045550001", "monthlyPrice": "1.15", "monthlyPriceCurrency": "USD"}'::jsonb,
  'So it does for machines'
);
select is(
  (select command from public.admin_notifications where type = 'organization_without_members'),
  '{"method": "POST", "path": "/admin/phone-numbers/+16045550001/release", "body": {"confirm": "+16045550001"}}'::jsonb,
  'The command gives the number back'
);
select is(
  (select status::text from public.phone_numbers where phone_number = '+16045550001'), 'active', 'The number works on until then'
);

update public.member_departures set due_at = now();
select one_number.follow_departures();
select is(
  (select count(*) from public.admin_notifications where type = 'organization_without_members'), 1::bigint, 'Once is enough'
);

select * from finish();
rollback;
