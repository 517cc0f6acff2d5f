-- privileges.md says who selects, inserts, updates and deletes. Nobody but the owner does more: truncate, say, which row level
-- security does not stop.
begin;
select plan(2);

select is_empty(
  $$select c.oid::regclass, g.grantee::regrole, g.privilege_type
    from pg_class as c, aclexplode(c.relacl) as g
    where c.relnamespace in ('public'::regnamespace, 'one_number'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and g.grantee <> c.relowner and g.privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')$$,
  'No table or view grants more than its rows'
);
select is_empty(
  $$select c.oid::regclass, g.grantee::regrole, g.privilege_type
    from pg_class as c, aclexplode(c.relacl) as g
    where c.relnamespace in ('public'::regnamespace, 'one_number'::regnamespace) and c.relkind = 'S'
      and g.grantee <> c.relowner$$,
  'Sequences are granted to nobody'
);

select * from finish();
rollback;
