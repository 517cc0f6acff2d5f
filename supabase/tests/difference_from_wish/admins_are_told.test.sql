-- A number found elsewhere than asked says so to the admin who imports it.
begin;
select plan(7);

select tests.start_afresh();
-- By a server: a user may have three numbers.
insert into public.organizations (name, country, area_code)
select name, country, area_code
from (values
  ('As wished', null, '604'), ('Any', null, null), ('In the country', 'CA', null),
  ('Same region', null, '604'), ('Another region', null, '416'), ('Another country', null, '212'), ('By name', 'US', null)
) as wishes (name, country, area_code);
select tests.buy_number(name, phone_number) from (values
  ('As wished', '+16045550001'), ('Any', '+16045550002'), ('In the country', '+16045550003'),
  ('Same region', '+17785550001'), ('Another region', '+16045550004'), ('Another country', '+16045550005'), ('By name', '+16045550006')
) as bought (name, phone_number);

select is(
  (select body from public.admin_notifications where title like '%for ' || name)
    like '%' || coalesce(E'\n' || sentence, 'the number is active.'),
  true,
  format('%s: the admin is told%s', name, case when sentence is null then ' nothing' else '' end)
) from (values
  ('As wished', null),
  ('Any', null),
  ('In the country', null),
  ('Same region', 'Area code 604 was asked for; this number has another one of the same region.'),
  ('Another region', 'Area code 416 was asked for; this number has another one, of another region (BC).'),
  ('Another country', 'Area code 212 was asked for; this number is in Canada.'),
  ('By name', 'A number in the United States was asked for; this number is in Canada.')
) as differences (name, sentence);

select * from finish();
rollback;
