-- The doctor says how old the list of area codes is.
begin;
select plan(3);

select tests.start_afresh();
prepare told as select public.diagnose() -> 'area_codes' ->> 'as_of';

select results_eq(
  $$select (public.diagnose() -> 'area_codes' ->> 'how_many')::bigint$$, 'select count(*) from public.area_codes', 'All are counted'
);
insert into public.area_codes (area_code, country, regions, as_of) values ('299', 'US', '{TX}', '2040-01-01');
select results_eq('execute told', $$values ('2040-01-01')$$, 'The newest row tells the age');
delete from public.area_codes where true;
select results_eq('execute told', 'values (null::text)', 'An empty list has none');

select * from finish();
rollback;
