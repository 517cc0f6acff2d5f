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
  'The internal schema has no tables'
);
select is_empty(
  $$select relname, grantee::regrole
    from pg_class, aclexplode(coalesce(relacl, acldefault('r', relowner)))
    where relnamespace = 'one_number'::regnamespace and relkind = 'v' and grantee <> relowner$$,
  'Only our own functions read the views of the internal schema'
);

select * from finish();
rollback;
