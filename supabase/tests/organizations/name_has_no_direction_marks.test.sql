-- A name does not turn the text around it.
begin;
select plan(3);

select tests.start_afresh();
create function pg_temp.accepted(marks text) returns setof text language plpgsql as $$
declare
  mark text;
begin
  foreach mark in array string_to_array(marks, null) loop
    begin
      perform tests.create_organization('Ac' || mark || 'me');
      return next to_hex(ascii(mark));
    exception when check_violation then
      null;
    end;
  end loop;
end;
$$;

select is_empty(
  $$select pg_temp.accepted(E'\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029')$$,
  'Marks, embeddings, overrides and isolates are refused, and line ends'
);
select throws_ok(
  $$select tests.create_organization(E'\u202eemcA')$$,
  '23514', 'new row for relation "organizations" violates check constraint "name_has_no_direction_marks"',
  'The error names the rule'
);
select tests.create_organization('Acme');
select throws_ok(
  $$update public.organizations set name = E'Acme \u2067'$$,
  '23514', 'new row for relation "organizations" violates check constraint "name_has_no_direction_marks"',
  'A new name is judged, too'
);

select * from finish();
rollback;
