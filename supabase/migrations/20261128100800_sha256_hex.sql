-- SHA-256 in hex: neither a token nor a request is stored as it is.
create function one_number.sha256_hex(content text)
returns text
language sql
immutable
set search_path = ''
as $$
  select encode(sha256(convert_to(content, 'UTF8')), 'hex');
$$;

revoke execute on function one_number.sha256_hex(text) from public, anon, authenticated, service_role;

comment on function one_number.sha256_hex(text) is 'SHA-256 of a text, in hex.';
