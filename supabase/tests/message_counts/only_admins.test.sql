-- Only admins and servers read message counts; only the function writes them.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.count_messages(tests.today_in_utc(), '+16045550001', 3);
prepare counts as select quantity from public.message_counts;
prepare days as select day from public.message_count_days;

select tests.authenticate_as('Grace');
select results_eq('execute counts', array[3::bigint], 'An admin sees the counts');
select results_eq('execute days', array[tests.today_in_utc()], 'An admin sees the counted days');
select throws_ok(
  'delete from public.message_counts', '42501', 'permission denied for table message_counts', 'An admin cannot change the counts'
);
select tests.authenticate_as('Ada');
select is_empty('execute counts', 'A member sees no counts');
select is_empty('execute days', 'A member sees no counted days');
select throws_ok(
  $$select one_number.record_message_counts('2024-03-01', '[]')$$, '42501',
  'permission denied for function record_message_counts', 'A member records no counts'
);
select tests.authenticate_as_service_role();
select throws_ok(
  'delete from public.message_count_days', '42501', 'permission denied for table message_count_days',
  'A secret key writes only through the function'
);

select * from finish();
rollback;
