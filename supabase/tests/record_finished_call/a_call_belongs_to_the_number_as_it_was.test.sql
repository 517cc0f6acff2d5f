-- A number that was released and bought again has belonged to two organizations: the time of a call decides.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');
update public.phone_numbers
set
  status = 'released', purchased_at = now() - interval '3 days', releasing_at = now() - interval '1 day',
  released_at = now() - interval '1 day'
where phone_number = '+16045550001';
update public.phone_number_details set twilio_sid = 'PN' || repeat('a', 32);
select tests.buy_number('Bolt', '+16045550001');

prepare record as
  select public.record_finished_call($1, 'inbound', 'finished', '+16045550001', started_at => $2);

execute record('conv_1', now() - interval '2 days');
execute record('conv_2', now());
execute record('conv_3', now() - interval '12 hours');

prepare organization_of as select c.organization_name from public.calls as c join public.call_details as d on d.call_id = c.id where d.conversation_id = $1;
select results_eq($$execute organization_of('conv_1')$$, $$values ('Acme')$$, 'A call before the release belongs to Acme');
select results_eq($$execute organization_of('conv_2')$$, $$values ('Bolt')$$, 'A call after the second purchase belongs to Bolt');
select results_eq($$execute organization_of('conv_3')$$, $$values (null::text)$$, 'A call in between belongs to no organization');

select * from finish();
rollback;
