-- The guard of calls is one row.
begin;
select plan(3);

select tests.start_afresh();

select throws_ok(
  'insert into public.calling_settings default values',
  '23505',
  'duplicate key value violates unique constraint "calling_settings_pkey"',
  'A second row is refused'
);
select throws_ok(
  'insert into public.calling_settings (id) values (false)',
  '23514',
  'new row for relation "calling_settings" violates check constraint "there_is_one_row"',
  'A second row by another id is refused, too'
);
select throws_ok(
  'update public.calling_settings set id = false',
  '23514',
  'new row for relation "calling_settings" violates check constraint "there_is_one_row"',
  'The row keeps its id'
);

select * from finish();
rollback;
