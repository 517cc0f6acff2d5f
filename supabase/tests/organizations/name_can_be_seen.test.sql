-- A name that nobody can see is no name.
begin;
select plan(5);

select tests.start_afresh();
create function pg_temp.refusal(name text) returns text language plpgsql as $$
declare
  refused_by text;
begin
  perform tests.create_organization(name);
  return null;
exception when check_violation then
  get stacked diagnostics refused_by = constraint_name;
  return refused_by;
end;
$$;

select isnt(pg_temp.refusal(E'\u2003\u3000'), null, 'Wide blanks are no name');
select is(pg_temp.refusal(E'\u200c\ufe0f'), 'name_can_be_seen', 'Nor is what only changes the character before it');
select is(pg_temp.refusal(E'\u200b\ufeff'), 'name_is_1_to_120_characters', 'Nor are zero-width spaces, which are trimmed');
select throws_ok(
  $$select tests.create_organization(E'\ufe0f')$$,
  '23514', 'new row for relation "organizations" violates check constraint "name_can_be_seen"', 'The error names the rule'
);
select tests.create_organization('Acme');
select throws_ok(
  $$update public.organizations set name = E'\ufe0f'$$,
  '23514', 'new row for relation "organizations" violates check constraint "name_can_be_seen"', 'A new name is judged, too'
);

select * from finish();
rollback;
