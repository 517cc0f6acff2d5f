-- What an organization may be called here stays as it is; what another application calls its organizations can be said, too.
begin;
select plan(4);

select is_empty(
  $$
    select name from unnest(array[
      'Acme', 'Ünïcode & Söhne', E'\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', E'\U0001F468\u200d\U0001F469\u200d\U0001F467 Home', repeat('n', 120)
    ]) as name
    where one_number.spoken_name(name) <> name
  $$,
  'A name that the constraints accept is unchanged, with its joiners'
);
select is_empty(
  $$
    select name from unnest(array[null, '', E' \t\n', E'\u200b\ufeff', E'\u2003\u3000', E'\u202e', E'\ufe0f']) as name
    where one_number.spoken_name(name) <> 'our office'
  $$,
  'A name that nobody sees is "our office"'
);
select results_eq(
  $$
    select one_number.spoken_name(name) from unnest(array[
      E'  Two\nlines\r\n', E'\u202eA\u00adcme\u200d', repeat('n', 500), repeat('n', 119) || ' end', repeat('x', 100000)
    ]) as name
  $$,
  $$values ('Two lines'), ('Acme'), (repeat('n', 120)), (repeat('n', 119)), (repeat('x', 120))$$,
  'Lines, marks and length are taken out'
);

select tests.start_afresh();
select is_empty(
  $$
    select given from (
      select given, one_number.spoken_name(given) as spoken
      from (
        select 'A' || chr(c) || chr(8205) || chr(c) || 'b' as given
        from generate_series(1, 65535) as c where c not between 55296 and 57343
      ) as names
    ) as said
    where char_length(spoken) not between 1 and 120 or spoken ~ '[[:cntrl:]]'
      or spoken ~ '[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]'
      or spoken ~ '[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]'
      or spoken ~ '(^|[\u0001-\u024f\u200c\u200d])[\u200c\u200d]'
  $$,
  'Whatever character it has, the constraints of organizations would accept it'
);

select * from finish();
rollback;
