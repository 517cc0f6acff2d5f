-- Between the request and the answer the number may have been suspended, the organization deleted, or the project copied.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
create temporary table begun as
select c.* from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA') as c;
create function pg_temp.is_taken(project text default 'project') returns boolean language sql as $$
  select exists (select from begun as b, public.take_outbound_call(b.answer_token, 'CA1', project));
$$;

select public.suspend_phone_number('+16045550001');
select is(pg_temp.is_taken(), false, 'A suspended number speaks to nobody');
select public.resume_phone_number('+16045550001');
update public.own_project set name = 'project';
select is(pg_temp.is_taken('copy'), false, 'A copy of the project does not speak');
select is(pg_temp.is_taken(), true, 'The project itself does');

update public.call_details set registered_at = null;
delete from public.organizations;
select is(pg_temp.is_taken(), false, 'The number of a deleted organization does not');

select * from finish();
rollback;
