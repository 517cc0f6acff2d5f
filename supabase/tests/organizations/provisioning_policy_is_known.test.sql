-- auto, hold and never are all there is.
begin;
select plan(3);

select tests.start_afresh();

select throws_ok(
  $$select tests.create_organization('Acme', policy => 'later')$$,
  '23514',
  'new row for relation "organizations" violates check constraint "provisioning_policy_is_known"',
  'Another policy is refused'
);
select is(
  (select count(*) from (values ('auto'), ('hold'), ('never')) as policies (policy)
   where tests.create_organization('Acme ' || policy, policy => policy) is not null),
  3::bigint,
  'auto, hold and never are accepted'
);
select tests.create_organization('Bolt');
select is(
  (select provisioning_policy from public.organizations where name = 'Bolt'), 'auto', 'A number is ordered by default'
);

select * from finish();
rollback;
