-- An upsert with the id of another tenant's organization neither shows, takes over nor changes it.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Eve');
create temporary table ids (acme uuid, deleted uuid, own uuid);
grant select on ids to authenticated;
insert into ids select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Gone', owner => 'Ada');
select tests.buy_number('Gone', '+16045550001');
delete from public.organizations where name = 'Gone';
update ids set own = tests.create_organization('Eves', owner => 'Eve');
update public.organizations set created_at = now() - interval '1 day';

select tests.authenticate_as('Eve');
select throws_ok(
  $$insert into public.organizations (id, name) select acme, 'Mine' from ids
    on conflict (id) do update set id = excluded.id, name = excluded.name$$,
  '42501', 'new row violates row-level security policy (USING expression) for table "organizations"',
  'Another''s organization is not renamed'
);
select throws_ok(
  $$insert into public.organizations (id, name, created_by) select acme, 'Mine', tests.user_id('Ada') from ids
    on conflict (id) do update set id = excluded.id, name = excluded.name, created_by = excluded.created_by$$,
  '42501', 'new row violates row-level security policy for table "organizations"', 'Nor in the name of its creator'
);
select is_empty(
  $$insert into public.organizations (id, name) select acme, 'Mine' from ids on conflict (id) do nothing returning *$$,
  'With ignoreDuplicates it is not shown'
);
select throws_ok(
  $$insert into public.organizations (id, name)
    select own, 'Eves Ltd' from ids union all select acme, 'Mine' from ids union all select gen_random_uuid(), 'New'
    on conflict (id) do update set id = excluded.id, name = excluded.name$$,
  '42501', 'new row violates row-level security policy (USING expression) for table "organizations"',
  'Rows of one''s own carry no other with them'
);
select is(
  tests.hint_of($$insert into public.organizations (id, name, created_by) select own, 'Eves', tests.user_id('Ada') from ids
    on conflict (id) do update set id = excluded.id, name = excluded.name, created_by = excluded.created_by$$),
  'COLUMN_NOT_CHANGEABLE', 'One''s own organization is not foisted on another user'
);
select lives_ok(
  $$insert into public.organizations (id, name) select deleted, 'Gone' from ids
    on conflict (id) do update set id = excluded.id, name = excluded.name$$,
  'The id of a deleted organization may be used again, as with an insert'
);
select is_empty('select phone_number from public.phone_numbers', 'The number of the deleted one is not handed over');
select tests.clear_authentication();
select set_eq(
  'select g.name, m.user_id, m.role::text from public.organizations as g join public.organization_members as m on m.organization_id = g.id',
  $$values ('Acme', tests.user_id('Ada'), 'owner'), ('Eves', tests.user_id('Eve'), 'owner'), ('Gone', tests.user_id('Eve'), 'owner')$$,
  'Nobody owns more than before, but for that'
);

select * from finish();
rollback;
