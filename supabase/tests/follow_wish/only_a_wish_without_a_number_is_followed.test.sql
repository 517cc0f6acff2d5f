-- What was bought was bought under the wish of that time; a deleted organization keeps its last wish.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', area_code => '604');
select tests.buy_number('Acme', '+16045550001');

prepare wished as select area_code, country from public.phone_number_orders;
update public.organizations set area_code = '212', country = 'US';
select results_eq('execute wished', $$values ('604', null::text)$$, 'An order with its number keeps its wish');

select public.release_phone_number('+16045550001', '+16045550001');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select results_eq('execute wished', $$values ('212', 'US')$$, 'Once the number is given back, it has the present wish');

update public.organizations set area_code = null;
select results_eq('execute wished', $$values (null::text, 'US')$$, 'From then on it follows again');

update public.organizations set name = 'Acme Ltd';
select is((select wish_changed_at < clock_timestamp() from public.phone_number_orders), true, 'A change was noted');
create temporary table acme as select * from public.organizations;
delete from public.organizations;
select results_eq('execute wished', $$values (null::text, 'US')$$, 'The order of a deleted organization keeps its last wish');

insert into public.organizations (id, name, area_code) select id, name, '778' from acme;
select results_eq('execute wished', $$values ('778', null::text)$$, 'Inserted again, it has the new wish');

select * from finish();
rollback;
