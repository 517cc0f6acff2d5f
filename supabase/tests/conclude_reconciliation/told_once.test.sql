-- The admins are told of each confirmed finding once, and it is brought up to date.
begin;
select plan(5);

select tests.start_afresh();
select is(tests.conclude('+16045550001', 'known_but_gone', confirmed => false), 'concluded', 'A look is concluded');
select is_empty('select * from public.admin_notifications', 'What only one look saw is not told');

select tests.conclude('+16045550001', 'known_but_gone');
select tests.conclude('+16045550001', 'known_but_gone');
select results_eq(
  'select type, subject, status::text from public.admin_notifications',
  $$values ('number_missing', '+16045550001', 'pending')$$,
  'What both looks saw is told, once'
);
select is(
  (select body from public.admin_notifications), E'The message\nthe command', 'With what mends it'
);

select tests.conclude('+16045550001', 'known_but_gone', message => 'Another message');
select is(
  (select body from public.admin_notifications), E'Another message\nthe command', 'And kept up to date'
);

select * from finish();
rollback;
