-- Until it is given back, nothing is lost: whoever deleted the organization by mistake inserts it again.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table deleted as select * from public.organizations;
grant select on deleted to authenticated;
select tests.authenticate_as('Ada');
delete from public.organizations;
insert into public.organizations (id, name) select id, 'Acme Inc.' from deleted;
select tests.clear_authentication();

select results_eq(
  'select phone_number, status::text, organization_id, organization_name, elevenlabs_phone_id, releasing_at, release_due_at
   from public.phone_numbers',
  $$select '+16045550001', 'active', id, 'Acme Inc.', 'phnum_acme', null::timestamptz, null::timestamptz from deleted$$,
  'The number is active again, under the new name'
);
select is((select status from public.phone_number_orders), 'purchased', 'No other is ordered');
select is(
  (select status from public.admin_notifications where type = 'release_scheduled'), 'resolved', 'The release is off'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'Nobody gives it back');

delete from public.organizations;
update public.phone_numbers set release_due_at = now();
select public.claim_phone_number_releases(10, 60);
insert into public.organizations (id, name) select id, name from deleted;
select results_eq(
  'select status::text, elevenlabs_phone_id, release_lease_token from public.phone_numbers',
  $$values ('pending_import', null, null::uuid)$$,
  'What ElevenLabs may have lost is imported again, and whoever was giving it back has lost the lease'
);
select is(
  (
    select title from public.admin_notifications
    where type = 'elevenlabs_import_required' and status = 'pending'
  ),
  'Import +16045550001 to ElevenLabs for Acme',
  'An admin is told so'
);

select public.activate_phone_number('+16045550001', 'phnum_again');
delete from public.organizations;
update public.phone_numbers set release_due_at = now();
select public.claim_phone_number_releases(10, 60);
select public.keep_phone_number('+16045550001');
insert into public.organizations (id, name) select id, name from deleted;
select results_eq(
  'select status::text, organization_id from public.phone_numbers',
  'select ''pending_import'', id from deleted',
  'What an admin kept for nobody comes back, too'
);

select * from finish();
rollback;
