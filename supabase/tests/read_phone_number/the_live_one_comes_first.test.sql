-- Of a number that was given back and bought again, an admin reads the present row; once both are gone, the last one.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001');
select tests.give_back('+16045550001');
update public.phone_numbers set released_at = now() - interval '1 day';
update public.phone_number_details set twilio_sid = 'PN' || repeat('a', 32);

select tests.authenticate_as('Grace');
select is((public.read_phone_number('+16045550001')).status::text, 'released', 'The one that we had is read');

select tests.clear_authentication();
select tests.create_with_number('Bolt', '+16045550001');
select tests.authenticate_as('Grace');
select is((public.read_phone_number('+16045550001')).organization_name, 'Bolt', 'The one that we have comes first');

select tests.clear_authentication();
select tests.give_back('+16045550001');
select tests.authenticate_as('Grace');
select is((public.read_phone_number('+16045550001')).organization_name, 'Bolt', 'Of two that we had, the last one is read');

select * from finish();
rollback;
