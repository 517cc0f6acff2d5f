-- A tag that names another organization, and a number that was given back and is still there, need an admin.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_organization('Bolt');
select tests.put_at_twilio('+16045550001', 'Bolt', '{"voice_url": ""}');
select is(tests.class_of('+16045550001'), 'number_unaccounted', 'A number with the tag of another organization is unaccounted');

select tests.let_go('Crab', '+16045550002');
select tests.put_at_twilio('+16045550002', 'Crab'), tests.settle();
select is(tests.class_of('+16045550002'), 'ok', 'A number that is to be given back is ok: the admins know of it');

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550002';
select is(tests.class_of('+16045550002'), 'ok', 'A number given back a moment ago is ok: the list may be older');
select tests.settle();
select is(tests.class_of('+16045550002'), 'number_still_billed', 'An hour later, it is still billed');

select * from finish();
rollback;
