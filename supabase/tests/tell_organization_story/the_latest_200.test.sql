-- However much happened, an admin reads so much of it.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
insert into public.missed_calls (call_sid, phone_number_id, called_at)
select 'CA' || lpad(day::text, 32, '0'), tests.number_id('+16045550001'), now() - interval '1 day' * day
from generate_series(1, 300) as day;

select is((select count(*) from public.tell_organization_story(tests.organization_id('Acme'))), 200::bigint, 'There is an end');
select ok(
  exists (select from public.tell_organization_story(tests.organization_id('Acme')) where event = 'NUMBER_ACTIVATED'),
  'The latest are told'
);
select is_empty(
  $$select * from (
      select at, lag(at) over () as before from public.tell_organization_story(tests.organization_id('Acme'))
    ) as told where at < before$$,
  'The newest comes last'
);

select * from finish();
rollback;
