-- A purchase does not depend on telling the admins.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
set local client_min_messages = error;
drop extension pg_net;

select is(tests.buy_number('Acme', '+16045550001'), 'pending_import', 'Without pg_net, the number is recorded');
select is(
  (select title from public.admin_notifications),
  'Import +16045550001 to ElevenLabs for Acme', 'Its notification is recorded, too'
);
select isnt((select due_at from public.notification_deliveries), null, 'Its delivery waits for the next sweep');

select * from finish();
rollback;
