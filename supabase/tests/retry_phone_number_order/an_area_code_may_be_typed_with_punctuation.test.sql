-- An admin types an area code as people do, as who inserts an organization may.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '212');
select is(
  (select (public.retry_phone_number_order(id, typed)).area_code from public.organizations), '604', format('"%s" is 604', typed)
) from unnest(array['(604)', '+1 604', ' 604 ', '1-604']) as typed;

select * from finish();
rollback;
