-- However an organization comes to its number, it is answered as the functions are configured.
begin;
select plan(15);
create temporary table deleted (like public.organizations);

-- The way, the mode, and what the number and its notification are then.
create function pg_temp.come_to_number(mode public.answering, way text) returns text
language plpgsql as $$
declare
  number constant text := '+16045550001';
begin
  perform tests.start_afresh();
  delete from pg_temp.deleted;
  perform public.record_answering('import_by_admin');
  perform tests.create_organization('Acme', policy => case
    when way in ('ordered in bulk', 'taken over') then 'never' else 'auto'
  end::public.provisioning_policy);
  if way in ('kept', 'restored') then
    perform tests.buy_number('Acme', number);
    perform public.activate_phone_number(number, 'phone_1');
  end if;
  perform public.record_answering(mode);

  if way = 'ordered in bulk' then
    perform public.order_phone_numbers(array(select id from public.organizations), confirmed => 1);
    perform tests.buy_number('Acme', number);
  elsif way = 'adopted' then
    perform public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_ANSWER', 'Nothing');
    perform tests.leave_alone('Acme');
    perform tests.adopt('Acme', number);
  elsif way = 'taken over' then
    perform tests.begin_take_over('Acme', number);
    perform tests.complete_take_over('Acme', number);
  elsif way = 'kept' then
    perform public.release_phone_number(number, number);
    perform public.keep_phone_number(number);
  else
    -- Its organization was deleted and is inserted again with its id, after the import was removed.
    insert into pg_temp.deleted select * from public.organizations;
    delete from public.organizations;
    update public.phone_number_releases set began_at = now();
    insert into public.organizations (id, name) select id, name from pg_temp.deleted;
    perform public.keep_phone_number(number);
  end if;

  return (
    select concat_ws(
      ', ', n.status, d.answered_by,
      case when d.import_due_at is not null then 'queued' end,
      case when exists (
        select from public.admin_notifications as a
        join public.notification_deliveries as t on t.notification_id = a.id
        where a.type = 'elevenlabs_import_required' and a.status = 'pending' and t.due_at <= clock_timestamp()
      ) then 'told' end
    )
    from public.phone_numbers as n
    join public.phone_number_details as d on d.phone_number_id = n.id
  );
end;
$$;

select is(pg_temp.come_to_number('import_by_admin', way), 'pending_import, import, told', 'By admins: ' || way)
from unnest(array['ordered in bulk', 'adopted', 'taken over', 'restored']) as way;
select is(pg_temp.come_to_number('automatic_import', way), 'pending_import, import, queued', 'Automatically: ' || way)
from unnest(array['ordered in bulk', 'adopted', 'taken over', 'restored']) as way;
select is(pg_temp.come_to_number('registration', way), 'active, registration', 'By registration: ' || way)
from unnest(array['ordered in bulk', 'adopted', 'taken over']) as way;
select is(pg_temp.come_to_number('registration', 'restored'), 'pending_import, import, told',
  'One whose import was removed is imported again: Twilio may still ask ElevenLabs about its calls');
select is(pg_temp.come_to_number(mode, 'kept'), 'active, import', 'A kept number stays as it was: ' || mode)
from unnest(enum_range(null::public.answering)) as mode;

select * from finish();
rollback;
