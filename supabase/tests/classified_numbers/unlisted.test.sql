-- A list is a hint: what Twilio or ElevenLabs has under its own id is there, whatever the list shows.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001'), tests.create_with_number('Bolt', '+16045550002');
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme'), tests.put_at_elevenlabs('+16045550002', 'phnum_bolt');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.settle();
with slid as (delete from tests.twilio_list returning *) insert into tests.unlisted_at_twilio select * from slid;

select is(tests.class_of('+16045550001'), 'ok', 'A number that an empty list does not show, and that Twilio has, is ok');
select is(tests.class_of('+16045550002'), 'number_missing', 'A number that Twilio does not have is missing');

with slid as (delete from tests.elevenlabs_list returning *) insert into tests.unlisted_at_elevenlabs select * from slid;
select is(tests.class_of('+16045550001'), 'ok', 'An import that the list does not show, and that ElevenLabs has, is ok');
delete from tests.unlisted_at_elevenlabs;
select is(tests.class_of('+16045550001'), 'elevenlabs_mismatch', 'An import that ElevenLabs does not have is a mismatch');

select * from finish();
rollback;
