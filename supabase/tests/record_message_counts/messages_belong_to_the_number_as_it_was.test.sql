-- Messages belong to the organization that had the number on that day.
begin;
select plan(5);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
update public.phone_numbers
set status = 'released', purchased_at = '2024-01-10 12:00Z', released_at = '2024-02-20 12:00Z';
select tests.create_organization('Bolt');
select public.complete_phone_number_order(
  tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 'PN' || md5('bought again'), '{"voice": true}', 'CA'
);
update public.phone_numbers set purchased_at = '2024-02-20 18:00Z' where status <> 'released';
prepare holder(date) as
  select n.organization_name
  from public.message_counts as m join public.phone_numbers as n on n.id = m.phone_number_id
  where m.day = $1;
select tests.count_messages(day, '+16045550001', 1)
from unnest(array['2024-01-09', '2024-01-10', '2024-02-19', '2024-02-20', '2024-02-21']::date[]) as day;

select is_empty($$execute holder('2024-01-09')$$, 'Messages before the purchase are not recorded');
select results_eq($$execute holder('2024-01-10')$$, array['Acme'], 'Messages from the day of the purchase belong to Acme');
select results_eq($$execute holder('2024-02-19')$$, array['Acme'], 'Messages before the release still belong to Acme');
select results_eq($$execute holder('2024-02-20')$$, array['Bolt'], 'Messages on the day of the next purchase belong to Bolt');
select results_eq($$execute holder('2024-02-21')$$, array['Bolt'], 'Messages after that day belong to Bolt');

select * from finish();
rollback;
