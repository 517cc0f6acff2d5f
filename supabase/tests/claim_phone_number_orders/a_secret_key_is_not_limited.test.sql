-- The limit per user does not apply to a server that signs people up.
begin;
select plan(1);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 0;
select tests.authenticate_as_service_role();
insert into public.organizations (name) values ('Acme'), ('Bolt');
select tests.clear_authentication();

select is(
  (select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'The server''s organizations get their numbers'
);

select * from finish();
rollback;
