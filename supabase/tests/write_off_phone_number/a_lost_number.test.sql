-- A number that Twilio does not have any more is recorded as gone; nothing is given back.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.settle(), tests.reconcile();
select is(
  (select status::text from public.admin_notifications where type = 'number_missing'), 'pending', 'The admins know that it is gone'
);
create function pg_temp.write_off(confirmation text default '+16045550001', sid text default 'PN' || md5('+16045550001'))
returns text language sql as $$
  select status::text from public.write_off_phone_number('+16045550001', confirmation, sid);
$$;

select throws_ok($$select pg_temp.write_off('+16045550002')$$, 'PT400', null, 'Without its confirmation nothing is recorded');
select throws_ok(
  $$select pg_temp.write_off(sid => 'PN' || md5('again'))$$, 'PT409', null,
  'Nor where it is not the number that Twilio was asked for'
);
select is((select status::text from public.phone_numbers), 'active', 'It is in use');
select is(
  (select twilio_sid from public.prepare_write_off('+16045550001', '+16045550001')), 'PN' || md5('+16045550001'),
  'The id is told, so that Twilio can be asked'
);

select is(pg_temp.write_off(), 'released', 'With both it is not ours any more');
select is(pg_temp.write_off(), 'released', 'The same call again answers the same');
select results_eq(
  $$select (select status::text from public.admin_notifications where type = 'number_missing'),
      (select status::text from public.phone_number_releases), (select due_at from public.phone_number_releases)$$,
  $$values ('resolved', 'released', null::timestamptz)$$,
  'The notification is resolved, and no function gives it back'
);

select * from finish();
rollback;
