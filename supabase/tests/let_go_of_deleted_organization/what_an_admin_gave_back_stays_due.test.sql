-- A deletion does not put off what an admin gives back already.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select public.release_phone_number('+16045550001', '+16045550001');
delete from public.organizations;

select is((select release_due_at from public.phone_numbers), now(), 'It is due as before');

select * from finish();
rollback;
