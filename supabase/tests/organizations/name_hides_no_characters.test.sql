-- A name does not pass for another one by characters that nobody sees.
begin;
select plan(4);

select tests.start_afresh();
create function pg_temp.refused(names text[]) returns setof text language plpgsql as $$
declare
  name text;
begin
  foreach name in array names loop
    begin
      perform tests.create_organization(name);
    exception when check_violation then
      return next name;
    end;
  end loop;
end;
$$;

select set_eq(
  $$select pg_temp.refused(array[E'Ac\u200bme', E'Ac\u2060me', E'Ac\ufeffme', E'Ac\u00adme', E'Ac\u3164me', E'Ac\u115fme'])$$,
  array[E'Ac\u200bme', E'Ac\u2060me', E'Ac\ufeffme', E'Ac\u00adme', E'Ac\u3164me', E'Ac\u115fme'],
  'Zero-width spaces, soft hyphens and fillers are refused'
);
select set_eq(
  $$select pg_temp.refused(array[E'Ac\u200dme', E'Ac\u200cme', E'\u200dAcme', E'\u0645\u200c\u200c\u06cc'])$$,
  array[E'Ac\u200dme', E'Ac\u200cme', E'\u200dAcme', E'\u0645\u200c\u200c\u06cc'],
  'So are joiners that join nothing'
);
select throws_ok(
  $$select tests.create_organization(E'Ac\u200bme')$$,
  '23514', 'new row for relation "organizations" violates check constraint "name_hides_no_characters"', 'The error names the rule'
);
select is_empty(
  $$select pg_temp.refused(array[
    E'\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', -- Persian, with a non-joiner
    E'\u0915\u094d\u200d\u0937', -- Hindi, with a joiner
    E'\u0d05\u0d35\u0d28\u0d4d\u200d', -- Malayalam, which ends in one
    E'\U0001f469\u200d\U0001f4bb Studio', -- a woman with a computer
    E'\U0001f3f3\ufe0f\u200d\U0001f308', -- a flag of a rainbow
    E'\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f', -- the flag of England
    E'\u05e9\u05dc\u05d5\u05dd', E'\u0645\u0631\u062d\u0628\u0627', 'Zoë & Søn ☎ 電話', '1'
  ])$$,
  'Names of any language, and emoji, are names'
);

select * from finish();
rollback;
