-- Numbers that waited for their import when registration became the setting are in use within minutes, in batches.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization(o), tests.buy_number(o, '+1604555000' || right(o, 1))
from unnest(array['Acme 1', 'Acme 2', 'Acme 3', 'Acme 4']) as o;
create function pg_temp.waiting() returns text[] language sql as $$
  select array_agg(right(n.phone_number, 1) order by n.phone_number) from public.phone_numbers as n
  where n.status = 'pending_import';
$$;

select is(one_number.answer_waiting_numbers(), 0::bigint, 'While admins import, none is taken');
update public.answering_settings set answered_by = 'registration';
select public.begin_import('+16045550003');
update public.phone_number_details set project_name = 'another'
where phone_number_id = tests.number_id('+16045550004');
update public.own_project set name = 'project';

select is(one_number.answer_waiting_numbers(1), 1::bigint, 'A batch has no more than it may');
select one_number.answer_waiting_numbers();
select is(pg_temp.waiting(), '{3,4}', 'One that is being imported, and another project''s, wait');
select is(
  (select count(*) from public.admin_notifications where type = 'elevenlabs_import_required' and status = 'resolved'),
  2::bigint, 'Nobody has to import the others any more'
);
update public.phone_number_details set importing_since = now() - interval '2 minutes' where importing_since is not null;
select is(one_number.answer_waiting_numbers(), 1::bigint, 'An import that came to nothing waits no longer');
select is(one_number.answer_waiting_numbers(), 0::bigint, 'Another project''s number stays');

select * from finish();
rollback;
