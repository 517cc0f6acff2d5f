-- Only an admin undoes a deletion, even for a server and for the owner who deleted the organization.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create temporary table deleted as select * from public.organizations;
grant select on deleted to authenticated, service_role;

select tests.authenticate_as('Ada');
delete from public.organizations;
insert into public.organizations (id, name) select id, 'Acme' from deleted;
select is_empty('select * from public.phone_numbers', 'The owner who deleted the organization has no number yet');
delete from public.organizations where true;

select tests.authenticate_as_service_role();
insert into public.organizations (id, name) select id, 'Acme Inc.' from deleted;
select tests.clear_authentication();
select results_eq(
  'select n.status::text, n.organization_id, r.status::text from public.phone_numbers as n, public.phone_number_releases as r',
  $$values ('releasing', null::uuid, 'held')$$,
  'An organization that a server inserts has no number either'
);
select set_eq(
  $$select type, title, status::text from public.admin_notifications
    where type in ('organization_returned', 'release_scheduled')$$,
  $$values
    ('release_scheduled', 'Release +16045550001 of Acme', 'resolved'),
    ('organization_returned', 'Decide who gets +16045550001 of Acme', 'pending')$$,
  'The admins get one question, however often the organization is inserted, and the notification about the release is resolved'
);

select public.keep_phone_number('+16045550001');
select results_eq(
  'select status::text, organization_id, organization_name, elevenlabs_phone_id, releasing_at from public.phone_number_records',
  $$select 'active', id, 'Acme Inc.', 'phnum_acme', null::timestamptz from deleted$$,
  'When an admin keeps the number, it is active again, under the new name'
);
select is_empty(
  $$select from public.admin_notifications where status = 'pending'$$, 'No notification is pending any more'
);

delete from public.organizations;
update public.phone_number_releases set due_at = now() where status = 'scheduled';
select public.claim_phone_number_releases(10, 60);
insert into public.organizations (id, name) select id, name from deleted;
select is(
  (select lease_token from public.phone_number_releases where status = 'held'), null, 'The worker that was giving the number back has lost the lease'
);
select public.keep_phone_number('+16045550001');
select is((select status from public.phone_numbers), 'pending_import', 'A number that may be gone at ElevenLabs is imported again');
select is(
  (select title from public.admin_notifications where status = 'pending'),
  'Import +16045550001 to ElevenLabs for Acme',
  'The admins are told to import it'
);

select * from finish();
rollback;
