-- A number that is recorded, at Twilio and imported at ElevenLabs is ok.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.put_at_twilio('+16045550001', 'Acme');
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
select tests.settle();

select is(tests.class_of('+16045550001'), 'ok', 'An active number is ok');
select public.suspend_phone_number('+16045550001');
select tests.settle();
select is(tests.class_of('+16045550001'), 'ok', 'A suspended number is ok');
select is((select count(*) from public.reconciliations), 0::bigint, 'The helper leaves no run behind');

update tests.twilio_list set sighting = sighting || '{"tagged_organization_id": null, "friendly_name": "Acme"}';
select is(tests.class_of('+16045550001'), 'ok', 'A number without its tag is ok');

delete from tests.elevenlabs_list;
delete from tests.twilio_list;
update public.phone_numbers set organization_name = organization_name where true;
select is(tests.class_of('+16045550001'), 'ok', 'A number that just changed is ok: the lists may be older');

select * from finish();
rollback;
