-- The function that tells the admins asks this when it refuses a wake-up.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as_service_role();
select is(public.are_wake_ups_failing(), false, 'All is well');
select tests.clear_authentication();
select tests.answer_wake_up('notify-admins', age, 401, 'INVALID_SIGNATURE')
from unnest(array['7 minutes', '6 minutes', '5 minutes']::interval[]) as age;
select tests.authenticate_as_service_role();
select is(public.are_wake_ups_failing(), true, 'The database sees that its wake-ups are refused');

select tests.authenticate_as('Grace');
select throws_ok(
  'select public.are_wake_ups_failing()', '42501', 'permission denied for function are_wake_ups_failing', 'An admin is refused'
);
select tests.authenticate_as_anon();
select throws_ok(
  'select public.are_wake_ups_failing()', '42501', 'permission denied for function are_wake_ups_failing', 'A visitor is refused'
);

select * from finish();
rollback;
