-- An admin may release the number of an organization, and is recorded.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');

select results_eq(
  $$select status::text, release_due_at, organization_name
    from public.release_phone_number('+16045550001', '+16045550001')$$,
  $$values ('releasing', now(), 'Acme')$$,
  'The release is due at once'
);
select tests.clear_authentication();
select is(
  (select confirmed_by from public.phone_number_releases), tests.user_id('Grace')::text, 'The release has the admin who confirmed it'
);
select is(
  (select status from public.admin_notifications where type = 'elevenlabs_import_required'),
  'resolved',
  'The notification about the import is resolved'
);
select is(
  (select count(*) from tests.wake_ups() where url like '%/release-phone-number'), 1::bigint, 'The function is woken'
);

select * from finish();
rollback;
