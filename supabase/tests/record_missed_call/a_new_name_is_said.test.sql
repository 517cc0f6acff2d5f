-- Callers hear the organization's current name, and the next one brings it to the notification.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.organizations set name = 'Zenith';

select results_eq(
  $$select organization_name from tests.call('+16045550001', 1)$$, $$values ('Zenith')$$, 'The answer has the new name'
);

select tests.call('+16045550001', 2);
update public.organizations set name = 'Yonder';
select tests.call('+16045550001', 3);
select results_eq(
  $$select title, data -> 'callersSoFar' from public.admin_notifications$$,
  $$values ('Import +16045550001 to ElevenLabs for Yonder', '3'::jsonb)$$,
  'The notification has the newest name, and counts all'
);

select * from finish();
rollback;
