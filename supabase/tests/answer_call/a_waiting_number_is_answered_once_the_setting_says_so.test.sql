-- A caller need not wait until the sweep comes to a number that waited when the setting changed.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
create function pg_temp.answer(call integer) returns text language sql as $$
  select concat_ws(' ', a.status, a.is_to_be_registered)
  from public.answer_call('CA' || lpad(call::text, 32, '0'), '+16045550001', null, 'project') as a;
$$;

select is(pg_temp.answer(1), 'pending_import f', 'It waits for its import');
update public.answering_settings set answered_by = 'registration';
select is(pg_temp.answer(2), 'active t', 'The first call makes it active, and is registered');
select is(
  (select status from public.admin_notifications where type = 'elevenlabs_import_required'), 'resolved',
  'Nobody has to import it any more'
);

select * from finish();
rollback;
