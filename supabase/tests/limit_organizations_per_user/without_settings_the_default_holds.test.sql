-- A sign-up never fails because the settings are missing.
begin;
select plan(2);

select tests.start_afresh();
delete from public.provisioning_settings;
select tests.create_user('Ada');
select tests.authenticate_as('Ada');
select lives_ok(
  $$insert into public.organizations (name) select 'Organization ' || n from generate_series(1, 100) as n$$, 'A hundred are inserted'
);
select is(
  tests.hint_of($$insert into public.organizations (name) values ('F')$$), 'ORGANIZATION_LIMIT_REACHED', 'One more is refused'
);

select * from finish();
rollback;
