-- Who is anonymous learns what the number waits for; that is not the operator's decision.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
update auth.users set is_anonymous = true where id = tests.user_id('Ada');
select tests.create_organization('Acme', owner => 'Ada'), tests.claim_order('Acme');
prepare told as select state::text, message from public.organization_phone_numbers;

select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('waiting', 'Your phone number is ordered once you have signed up.')$$, 'The user has to sign up'
);
select tests.clear_authentication();
update auth.users set is_anonymous = false where id = tests.user_id('Ada');
update public.phone_number_orders set due_at = now();
select tests.claim_order('Acme');
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('ordering', 'Your phone number is being ordered.')$$, 'Then the number is ordered'
);

select * from finish();
rollback;
