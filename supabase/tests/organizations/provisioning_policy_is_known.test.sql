-- The policy is auto, hold or never.
begin;
select plan(3);

select tests.start_afresh();

select throws_ok(
  $$select tests.create_organization('Acme', policy => 'later')$$,
  '22P02',
  'invalid input value for enum provisioning_policy: "later"',
  'An unknown policy is refused'
);
select is(
  (select count(*) from unnest(enum_range(null::public.provisioning_policy)) as policy
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
