-- A table without row level security is open to everybody who has a grant.
begin;
select plan(2);

select is_empty(
  $$select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity$$,
  'Every table in public has row level security'
);
select is_empty(
  $$select relname from pg_class where relnamespace = 'one_number'::regnamespace and relkind in ('r', 'p', 'v', 'm')$$,
  'There are no tables where nobody looks'
);

select * from finish();
rollback;
