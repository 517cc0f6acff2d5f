-- What goes on by itself is told last.
begin;
select plan(2);

select cmp_ok(
  (select max(telling_order) from public.notification_types where acts = 'admin'), '<',
  (select min(telling_order) from public.notification_types where acts = 'nobody'),
  'What waits for an admin''s hands comes before what goes on by itself'
);
select throws_ok(
  'update public.notification_types set telling_order = 1 where telling_order = 2',
  '23505',
  'duplicate key value violates unique constraint "one_place_in_the_telling"',
  'No two types have the same place'
);

select * from finish();
rollback;
