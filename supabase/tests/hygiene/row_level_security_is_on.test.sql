-- A table without row level security is open to everybody who has a grant.
begin;
select plan(3);

select is_empty(
  $$select relname from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity$$,
  'Every table in public has row level security'
);
select is_empty(
  $$select relname from pg_class where relnamespace = 'one_number'::regnamespace and relkind in ('r', 'p', 'm')$$,
  'There are no tables where nobody looks'
);
select is_empty(
  $$select relname, grantee::regrole
    from pg_class, aclexplode(coalesce(relacl, acldefault('r', relowner)))
    where relnamespace = 'one_number'::regnamespace and relkind = 'v' and grantee <> relowner$$,
  'Nobody but our own functions reads the views there'
);

select * from finish();
rollback;
