-- Names may be missing, blank, of several lines or endless: inserts, changes, greetings and notifications go on.
begin;
select plan(7);

select tests.start_afresh();
insert into public.organizations (slug, name) values
  ('none', null), ('empty', ''), ('blank', E' \t\n'), ('long', repeat('Long ', 100)), ('lines', E'Two\nlines');
select results_eq(
  $$
    select g.slug, o.organization_name from public.organizations as g
    join public.phone_number_orders as o on o.organization_id = g.id
    order by g.slug
  $$,
  $$
    values ('blank', 'our office'), ('empty', 'our office'), ('lines', 'Two lines'), ('long', rtrim(repeat('Long ', 24))),
      ('none', 'our office')
  $$,
  'Their orders have names that can be said'
);
select is((select count(*) from public.organizations where name = 'our office'), 0::bigint, 'The application''s stay');

select public.complete_phone_number_order(
  order_id, lease_token, '+1604555000' || row_number() over (), 'PN' || md5(order_id::text), '{"voice": true}', 'CA'
)
from public.claim_phone_number_orders(10, 60);
select set_eq(
  $$select greeted.organization_name from public.phone_numbers as n cross join lateral public.greet_caller(n.phone_number) as greeted$$,
  $$values ('our office'), ('Two lines'), (rtrim(repeat('Long ', 24)))$$,
  'Callers hear them'
);
select ok(
  bool_and(char_length(title) < 200 and title !~ '[[:cntrl:]]'), 'Admins read them in one line'
)
from public.admin_notifications;

update public.organizations set name = case when name is null then 'Now it has one' end;
select set_eq(
  'select organization_name from public.phone_numbers', $$values ('our office'), ('Now it has one')$$,
  'A new name is carried over, and so is a lost one'
);
select set_eq(
  $$select organization_name from public.claim_notification_deliveries(60)$$,
  $$values ('our office'), ('Now it has one')$$, 'Messages have them'
);
select lives_ok('delete from public.organizations where slug in (''none'', ''lines'')', 'And they are deleted');

select * from finish();
rollback;
