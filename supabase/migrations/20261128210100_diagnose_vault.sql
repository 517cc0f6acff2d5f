create function one_number.is_wake_up_secret(secret text)
returns boolean
language plpgsql
immutable
set search_path = ''
as $$
begin
  return secret like 'whsec\_%' and octet_length(decode(substr(secret, 7), 'base64')) >= 24;
exception when others then
  -- Not base64.
  return false;
end;
$$;

revoke execute on function one_number.is_wake_up_secret(text) from public, anon, authenticated, service_role;

comment on function one_number.is_wake_up_secret(text) is
  'Whether wake-ups can be signed with this: "whsec_" and at least 24 bytes in base64.';

-- What is in them stays here.
create function one_number.diagnose_vault()
returns jsonb
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select jsonb_agg(
      jsonb_build_object(
        'name', wanted.name,
        'state', case
          when nullif(btrim(s.decrypted_secret), '') is null then 'missing'
          when wanted.name = 'edge_function_secret' and one_number.is_wake_up_secret(btrim(s.decrypted_secret)) then 'set'
          when wanted.name = 'edge_functions_url' and btrim(s.decrypted_secret) ~ '^https?://[^/[:space:]]+[^[:space:]]*$'
            then 'set'
          else 'malformed'
        end,
        -- No secret: it says which project is woken.
        'host', case wanted.name when 'edge_functions_url' then
          substring(btrim(s.decrypted_secret) from '^https?://(?:[^/@[:space:]]*@)?(\[[^][:space:]]*\]|[^]/:?#[:space:]]+)')
        end
      )
      order by wanted.name
    )
    from unnest(array['edge_functions_url', 'edge_function_secret']) as wanted (name)
    left join vault.decrypted_secrets as s on s.name = wanted.name
  );
exception when others then
  -- There is no Vault, or what is in it cannot be decrypted.
  return null;
end;
$$;

revoke execute on function one_number.diagnose_vault() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_vault() is
  'Name and state (set, missing, malformed) of each Vault secret, and the host of the functions'' URL; null when Vault cannot be read.';
