-- Notifications that need an admin's work come first in a digest.
begin;
select plan(2);

select cmp_ok(
  (select max(telling_order) from public.notification_types where acts = 'admin'), '<',
  (select min(telling_order) from public.notification_types where acts = 'nobody'),
  'Types that need an admin''s work come before types that need none'
);
select throws_ok(
  'update public.notification_types set telling_order = 1 where telling_order = 2',
  '23505',
  'duplicate key value violates unique constraint "one_place_in_the_telling"',
  'Two types cannot have the same place'
);

select * from finish();
rollback;
