-- There is one policy per command, for signed-in users; an unknown policy would be a hole.
begin;
select plan(2);

select policies_are(
  'public', 'organizations',
  array[
    'members and the inserting creator see organizations',
    'users can insert organizations of their own',
    'owners can change their organizations',
    'owners can delete their organizations'
  ],
  'There are four policies'
);
select is(
  (select string_agg(cmd || ' ' || roles::text, ', ' order by cmd)
   from pg_policies where schemaname = 'public' and tablename = 'organizations'),
  'DELETE {authenticated}, INSERT {authenticated}, SELECT {authenticated}, UPDATE {authenticated}',
  'Each command has one policy, for signed-in users'
);

select * from finish();
rollback;
