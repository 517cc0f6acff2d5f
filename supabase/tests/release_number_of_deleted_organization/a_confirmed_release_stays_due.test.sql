-- A deletion does not postpone a release that an admin confirmed.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select public.release_phone_number('+16045550001', '+16045550001');
delete from public.organizations;

select is((select due_at from public.phone_number_releases), now(), 'The release is due as before');
select is((select confirmed_by from public.phone_number_releases), 'postgres', 'The release is still confirmed by the admin');

select * from finish();
rollback;
