-- A customer whose order goes on by itself is not told that somebody decides about it.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Bob');

prepare told as select state::text, message from public.organization_phone_numbers;

update public.provisioning_settings set max_purchases_per_day = 0;
select tests.create_organization('Acme', owner => 'Ada');
select count(*) from public.claim_phone_number_orders(10, 60);
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('waiting', 'Your phone number waits for its turn. You need not do anything.')$$, 'What is over a limit of spending waits for its turn'
);
select tests.clear_authentication();

update public.provisioning_settings set max_purchases_per_day = 100;
update auth.users set is_anonymous = true where id = tests.user_id('Bob');
select tests.create_organization('Bolt', owner => 'Bob');
select count(*) from public.claim_phone_number_orders(10, 60);
select tests.authenticate_as('Bob');
select results_eq(
  'execute told',
  $$values ('waiting', 'Your phone number is ordered once you have signed up.')$$,
  'The order of an anonymous user waits until they have signed up'
);

select * from finish();
rollback;
