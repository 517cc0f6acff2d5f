-- As people write area codes on paper.
begin;
select plan(2);

select tests.start_afresh();

select is(
  (select array_agg(distinct area_code) from (
    select one_number.without_punctuation(one_number.without_blanks_around(typed)) as area_code
    from unnest(array[
      '604', ' 604 ', '(604)', '( 604 )', '+1 604', '+1604', '1604', '1-604', '1 (604)', '+1 (604) ', '604-', '604.', E'+1\u00a0604'
    ]) as typed
  ) as understood),
  array['604'],
  'Parentheses, dashes, blanks and the country code 1 are understood'
);
insert into public.organizations (name, country, area_code) values ('Acme', 'ca', '+1 (604)');
select results_eq(
  'select g.country, g.area_code, o.country, o.area_code
   from public.organizations as g join public.phone_number_orders as o on o.organization_id = g.id',
  $$values ('CA', '604', 'CA', '604')$$,
  'The organization and its order have the digits'
);

select * from finish();
rollback;
