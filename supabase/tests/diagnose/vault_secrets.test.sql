-- diagnose says whether the secrets are well-formed, and never shows them.
begin;
select plan(5);

select tests.start_afresh();
prepare states as
  select secret ->> 'name', secret ->> 'state' from jsonb_array_elements(public.diagnose() -> 'vault_secrets') as secret;

select tests.set_secret('edge_function_secret', 'whsec_' || encode('a secret of 24 bytes ...', 'base64'));
select results_eq(
  'states', $$values ('edge_function_secret', 'set'), ('edge_functions_url', 'set')$$, 'Both are well-formed'
);
select ok(
  position(encode('a secret of 24 bytes ...', 'base64') in public.diagnose()::text) = 0, 'The key is not shown'
);

select tests.set_secret('edge_function_secret', 'whsec_' || encode('23 bytes are too few...', 'base64'));
select tests.set_secret('edge_functions_url', 'project.supabase.co/functions/v1');
select results_eq(
  'states', $$values ('edge_function_secret', 'malformed'), ('edge_functions_url', 'malformed')$$,
  'A key that is too short and an address without a scheme are malformed'
);

select tests.set_secret('edge_function_secret', 'whsec_not base64!');
select tests.set_secret('edge_functions_url', null);
select results_eq(
  'states', $$values ('edge_function_secret', 'malformed'), ('edge_functions_url', 'missing')$$,
  'A key that cannot be decoded is malformed, and an address that is not set is missing'
);

select tests.set_secret('edge_function_secret', '  ');
select results_eq(
  'states', $$values ('edge_function_secret', 'missing'), ('edge_functions_url', 'missing')$$,
  'A blank secret is missing'
);

select * from finish();
rollback;
