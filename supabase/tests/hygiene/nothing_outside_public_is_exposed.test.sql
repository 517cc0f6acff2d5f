-- Clients reach neither the internal schema nor Vault.
begin;
select plan(5);

select is(has_schema_privilege('anon', 'one_number', 'usage'), false, 'A visitor does not reach the internal schema');
select is(has_schema_privilege('anon', 'one_number', 'create'), false, 'A visitor creates nothing in the internal schema');
select is(
  has_schema_privilege('authenticated', 'one_number', 'create'), false, 'A user creates nothing in the internal schema'
);
select is(
  has_table_privilege('authenticated', 'vault.decrypted_secrets', 'select'), false, 'A user does not reach Vault'
);
select is(has_table_privilege('anon', 'vault.decrypted_secrets', 'select'), false, 'A visitor does not reach Vault');

select * from finish();
rollback;
