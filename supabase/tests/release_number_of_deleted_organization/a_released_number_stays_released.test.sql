-- A released number is not released again.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set status = 'released', released_at = now() - interval '1 day';
delete from public.organizations;

select results_eq(
  'select status::text, released_at, organization_id from public.phone_numbers',
  $$values ('released', now() - interval '1 day', null::uuid)$$,
  'The number stays released, without the organization'
);
select is_empty(
  $$select from public.admin_notifications where type = 'release_scheduled'$$, 'The admins are not told to release it'
);

select * from finish();
rollback;
