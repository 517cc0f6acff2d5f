-- The body that is stored says how to activate by the command; in a message with a link, the link takes its place.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.notify(1);

select * into temporary claimed from public.claim_notification_deliveries(60);
select is(
  (select body from claimed where phone_number is not null) ~ '\n5[.] Activate it: run the command[^\n]*$',
  true, 'The body ends with the command'
);
select is(
  (select body_with_link from claimed where phone_number is not null) ~ '\n5[.] Activate it: open the link[^\n]*$',
  true, 'The body with a link ends with the link'
);
select is(
  (select body_with_link from claimed where phone_number is null), null, 'A notification that is no import has no such body'
);

select * from finish();
rollback;
