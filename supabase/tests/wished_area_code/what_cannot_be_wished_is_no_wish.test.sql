begin;
select plan(2);

select results_eq(
  $$select one_number.wished_area_code(code) from unnest(array['604', ' (604) ', '+1 604', '', '0171', '6045', null]) as code$$,
  $$values ('604'), ('604'), ('604'), (null), (null), (null), (null)$$, 'An area code has three digits'
);
select results_eq(
  $$select one_number.wished_country(country) from unnest(array['CA', ' us ', 'Canada', 'DE', '', null]) as country$$,
  $$values ('CA'), ('US'), (null), (null), (null), (null)$$, 'A country is US or CA'
);

select * from finish();
rollback;
