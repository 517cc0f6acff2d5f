-- An admin who did not see the answer asks again.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');
update public.phone_numbers set activated_at = now() - interval '1 hour';
select tests.authenticate_as('Grace');

select results_eq(
  $$select status::text, elevenlabs_phone_id, activated_at from public.activate_phone_number('+16045550001', 'phone_1')$$,
  $$values ('active', 'phone_1', now() - interval '1 hour')$$,
  'The answer is the number, with the time of its first activation'
);
select is((select count(*) from public.admin_notifications), 1::bigint, 'The admins get no new notification');
select is(
  (select resolved_by from public.admin_notifications), session_user::text, 'The first activation stays on record'
);

select * from finish();
rollback;
