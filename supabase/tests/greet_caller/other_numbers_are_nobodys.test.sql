-- Nobody is named where the number is out of service.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');

prepare greet as select * from public.greet_caller('+16045550001');

update public.phone_numbers set status = 'suspended', suspended_at = now() where phone_number = '+16045550001';
select is_empty('greet', 'A suspended number is nobody''s');

delete from public.organizations where name = 'Acme';
select results_eq('select status::text from public.phone_numbers', $$values ('releasing')$$, 'Once the organization is gone,');
select is_empty('greet', 'so is its number');

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550001';
select is_empty('greet', 'So is a released one');

select is_empty($$select * from public.greet_caller('+16045550009')$$, 'So is one that is not ours');
select is_empty('select * from public.greet_caller(null)', 'So is none at all');

select * from finish();
rollback;
