-- A name that the constraints of organizations accept stays as it is. An application that has organizations of its own may
-- have names of any kind, and none at all.
create function one_number.spoken_name(name text)
returns text
language plpgsql
immutable
set search_path = ''
as $$
declare
  spoken text := left(name, 1000) collate "default";
begin
  -- Most names are this plain: the rest would leave it as it is.
  if spoken ~ '^[!-~]([ -~]{0,118}[!-~])?$' then
    return spoken;
  end if;

  spoken := regexp_replace(spoken, '[[:cntrl:]]+', ' ', 'g');
  -- Marks of direction, line ends and hidden characters; joiners where they join nothing.
  spoken := regexp_replace(
    spoken,
    '[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]+',
    '', 'g'
  );
  spoken := regexp_replace(spoken, '([\u200c\u200d])[\u200c\u200d]+', '\1', 'g');
  spoken := regexp_replace(spoken, '(^|[\u0001-\u024f])[\u200c\u200d]', '\1', 'g');
  spoken := one_number.without_blanks_around(left(one_number.without_blanks_around(spoken), 120));

  if spoken ~ '[^\s\u0080-\u00a0\u1680\u2000-\u200f\u202f\u205f\u3000\ufe00-\ufe0f\U000e0000-\U000e0fff]' then
    return spoken;
  end if;
  -- "Jack from our office."
  return 'our office';
end;
$$;

revoke execute on function one_number.spoken_name(text) from public, anon, authenticated, service_role;

comment on function one_number.spoken_name(text) is
  'An organization''s name as callers hear it and admins read it: at most 120 characters that can be seen. "our office" for one that has none.';
