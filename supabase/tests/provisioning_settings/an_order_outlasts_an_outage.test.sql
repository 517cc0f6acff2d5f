-- Attempts are made for an hour and a half, about: see backoff.ts.
begin;
select plan(1);

select is((select max_attempts from public.provisioning_settings), 20, 'Twenty attempts unless an admin says otherwise');

select * from finish();
rollback;
