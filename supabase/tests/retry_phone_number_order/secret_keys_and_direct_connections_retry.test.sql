-- A server with a secret key and Studio are trusted.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'hold');
select tests.create_organization('Bolt', policy => 'hold');

select is(
  (public.retry_phone_number_order(id)).status, 'queued', 'A direct connection retries'
) from public.organizations where name = 'Acme';

select tests.authenticate_as_service_role();
select is(
  (public.retry_phone_number_order(id)).status, 'queued', 'A secret key retries'
) from public.organizations where name = 'Bolt';

select * from finish();
rollback;
