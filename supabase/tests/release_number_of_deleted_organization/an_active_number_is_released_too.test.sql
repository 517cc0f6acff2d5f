-- An active or suspended number keeps its ids until it is given back.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select public.activate_phone_number('+16045550001', 'phone_1');
select public.activate_phone_number('+16045550002', 'phone_2');
update public.phone_numbers set status = 'suspended', suspended_at = now() where phone_number = '+16045550002';
delete from public.organizations;

select results_eq(
  'select phone_number, status::text, elevenlabs_phone_id from public.phone_number_records order by phone_number',
  $$values ('+16045550001', 'releasing', 'phone_1'), ('+16045550002', 'releasing', 'phone_2')$$,
  'Both are being released'
);
select is(
  (select count(*) from public.admin_notifications where type = 'release_scheduled' and status = 'pending'),
  2::bigint,
  'The admins are told of both'
);

select * from finish();
rollback;
