-- A wake-up may get lost, and a function be busy. What fails for five minutes does not mend itself.
begin;
select plan(6);

select tests.start_afresh();
select is_empty('select * from one_number.failing_wake_ups()', 'Without wake-ups, none fails');

select tests.answer_wake_up('notify-admins', '9 minutes', 202);
select tests.answer_wake_up('notify-admins', '8 minutes', 401, 'INVALID_SIGNATURE');
select tests.answer_wake_up('notify-admins', '1 minute', 401, 'CLOCK_MISMATCH');
select is_empty('select * from one_number.failing_wake_ups()', 'Two may be lost');

select tests.answer_wake_up('notify-admins', '30 seconds', 401, 'INVALID_SIGNATURE');
select results_eq(
  'select * from one_number.failing_wake_ups()', $$values ('notify-admins', 'INVALID_SIGNATURE')$$,
  'Three are not, and the last one says why'
);

select tests.answer_wake_up('reconcile', '4 minutes', 404) from generate_series(1, 20);
select is((select count(*) from one_number.failing_wake_ups()), 1::bigint, 'Many in four minutes may be passing trouble');

select tests.answer_wake_up('reconcile', '6 minutes', 404);
select results_eq(
  'select * from one_number.failing_wake_ups()',
  $$values ('notify-admins', 'INVALID_SIGNATURE'), ('reconcile', 'HTTP 404')$$,
  'Each function is judged by itself'
);

select tests.answer_wake_up('notify-admins', '10 seconds', 202);
select is((select count(*) from one_number.failing_wake_ups()), 1::bigint, 'One that gets through ends it');

select * from finish();
rollback;
