-- Adds query parameters to a URL as libcurl does.

create function net._urlencode_string(string varchar) returns text language sql immutable as $$
  select coalesce(
    string_agg(
      case
        when byte between 48 and 57 or byte between 65 and 90 or byte between 97 and 122 or byte in (45, 46, 95, 126)
          then chr(byte)
        else '%' || upper(lpad(to_hex(byte), 2, '0'))
      end,
      '' order by position
    ),
    ''
  )
  from (
    select position, get_byte(convert_to(string, 'UTF8'), position) as byte
    from generate_series(0, octet_length(convert_to(string, 'UTF8')) - 1) as position
  ) as bytes
$$;

-- libcurl parses the URL in the caller's transaction, so a malformed one is an error of the caller.
create function net._encode_url_with_params_array(url text, params_array text[])
returns text language plpgsql immutable strict as $$
declare
  base text := url;
  query text := array_to_string(params_array, '&');
begin
  if url !~ '^[A-Za-z][A-Za-z0-9+.-]*://[^/?#[:space:]]+[^[:space:]]*$' then
    raise exception using errcode = 'XX000', message = 'URL using bad/illegal format or missing URL';
  end if;
  base := regexp_replace(base, '^([^:]+://[^/?#]+)($|[?#])', '\1/\2');
  if query = '' then
    return base;
  end if;
  return base || case when strpos(base, '?') > 0 then '&' else '?' end || query;
end
$$;
