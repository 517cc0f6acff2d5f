-- What admins look around with tells everything about every organization, and nobody else anything.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user(name) from unnest(array['Ada', 'Ben', 'Grace', 'Hana']) as name;
select tests.make_admin(name) from unnest(array['Grace', 'Hana']) as name;
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_with_number('Bolt', '+16045550002', owner => 'Ben');
delete from public.platform_admins where user_id = tests.user_id('Hana');

create temporary table looks as
select
  f.oid::regprocedure as look,
  format('select * from public.%s(%s)', f.proname, case f.proname::text
    when 'search_records' then quote_literal('Bolt')
    when 'tell_organization_story' then quote_literal(tests.organization_id('Bolt'))
    when 'tell_phone_number_story' then quote_literal('+16045550002')
    else ''
  end) as statement
from pg_proc as f
where f.pronamespace = 'public'::regnamespace and f.proname in (
  'list_waiting_work', 'count_waiting_work', 'search_records', 'tell_organization_story', 'tell_phone_number_story',
  'measure_durations'
);
grant select on looks to authenticated, service_role;

select is_empty(
  $$select look from looks where has_function_privilege('anon', look, 'execute')$$, 'A visitor may call none of them'
);
select tests.authenticate_as('Ben');
select is(
  (select count(*) from looks where tests.hint_of(statement) = 'FORBIDDEN'), 6::bigint,
  'A member is refused, also about the own organization'
);
select tests.authenticate_as('Ada');
select is(
  (select count(*) from looks where tests.hint_of(statement) = 'FORBIDDEN'), 6::bigint,
  'So is the owner of another organization'
);
select tests.authenticate_as('Hana');
select is(
  (select count(*) from looks where tests.hint_of(statement) = 'FORBIDDEN'), 6::bigint,
  'So is somebody who was an admin'
);
select tests.authenticate_as('Grace');
select is((select count(*) from looks where tests.hint_of(statement) is null), 6::bigint, 'An admin is answered');
select tests.authenticate_as_service_role();
select is((select count(*) from looks where tests.hint_of(statement) is null), 6::bigint, 'So is a secret key');

select * from finish();
rollback;
