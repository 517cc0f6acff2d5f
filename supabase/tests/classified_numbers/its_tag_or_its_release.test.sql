-- A tag that names another organization, and a number that was given back and is still there, need an admin.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_organization('Bolt');
select tests.put_at_twilio('+16045550001', 'Bolt', '{"voice_url": ""}');
select is(tests.class_of('+16045550001'), 'number_unaccounted', 'It is recorded for one, and tagged for another');

select tests.let_go('Crab', '+16045550002');
select tests.put_at_twilio('+16045550002', 'Crab'), tests.settle();
select is(tests.class_of('+16045550002'), 'ok', 'The admins know of what is to be given back');

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550002';
select is(tests.class_of('+16045550002'), 'ok', 'What was given back a moment ago may still be listed');
select tests.settle();
select is(tests.class_of('+16045550002'), 'number_still_billed', 'After a while it is still billed');

select * from finish();
rollback;
