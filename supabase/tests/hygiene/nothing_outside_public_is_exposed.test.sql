-- What clients never call is out of reach.
begin;
select plan(5);

select is(has_schema_privilege('anon', 'private', 'usage'), false, 'A visitor does not reach the private schema');
select is(has_schema_privilege('anon', 'private', 'create'), false, 'A visitor creates nothing in the private schema');
select is(
  has_schema_privilege('authenticated', 'private', 'create'), false, 'A user creates nothing in the private schema'
);
select is(
  has_table_privilege('authenticated', 'vault.decrypted_secrets', 'select'), false, 'A user does not reach Vault'
);
select is(has_table_privilege('anon', 'vault.decrypted_secrets', 'select'), false, 'A visitor does not reach Vault');

select * from finish();
rollback;
