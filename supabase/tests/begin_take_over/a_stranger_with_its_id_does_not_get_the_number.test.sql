-- Ids are no secrets: between the tag at Twilio and the record, the organization is deleted, and another one has its id.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Stranger');
select tests.create_organization('Acme', owner => 'Ada');
create temporary table acme as select id from public.organizations where name = 'Acme';
select tests.begin_take_over('Acme', '+16045550001');

delete from public.organizations;
insert into public.organizations (id, name, created_by) select id, 'Stranger''s', tests.user_id('Stranger') from acme;

create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select results_eq(
  'select organization_exists, asked_to_sell from claimed', 'values (false, true)',
  'The order is still the deleted organization''s, and looks for the tag'
);
select is(
  public.complete_phone_number_order(
    c.order_id, c.lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
  ),
  'releasing', 'What has the tag is nobody''s'
) from claimed as c;
select is(
  (select organization_id from public.phone_numbers), null, 'The stranger does not have it'
);
select is(
  (select count(*) from public.admin_notifications where type = 'organization_returned' and status = 'pending'), 1::bigint,
  'The admins are asked'
);

select * from finish();
rollback;
