-- However many notifications wait, an import is in the next message.
begin;
select plan(2);

select tests.start_afresh();
select tests.notify(910);
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.notification_deliveries set created_at = now() - interval '1 hour';
create temporary table claimed as select * from public.claim_notification_deliveries(60);

select is((select count(*) from claimed), 100::bigint, 'A digest is claimed');
select is(
  (select type from claimed limit 1), 'elevenlabs_import_required', 'It begins with the import, although all others are due for longer'
);

select * from finish();
rollback;
