-- A number that is out of service is answered without a name.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');

prepare greet as select * from public.greet_caller('+16045550001');

update public.phone_numbers set status = 'suspended', suspended_at = now() where phone_number = '+16045550001';
select is_empty('greet', 'A suspended number has no name');

delete from public.organizations where name = 'Acme';
select results_eq('select status::text from public.phone_numbers', $$values ('releasing')$$, 'The number of a deleted organization is being released');
select is_empty('greet', 'A number that is being released has no name');

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550001';
select is_empty('greet', 'A released number has no name');

select is_empty($$select * from public.greet_caller('+16045550009')$$, 'An unknown number has no name');
select is_empty('select * from public.greet_caller(null)', 'A missing number has no name');

select * from finish();
rollback;
