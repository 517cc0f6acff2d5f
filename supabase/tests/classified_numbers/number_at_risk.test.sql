-- Less than three calls of twelve seconds and three messages in 30 days is too little, once a number is that old.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
select tests.settle();

select is(tests.class_of('+16045550001'), 'ok', 'A new number is ok');
update public.phone_numbers set purchased_at = now() - interval '31 days' where phone_number = '+16045550001';
select tests.settle();
select is(tests.class_of('+16045550001'), 'ok', 'One that was recorded lately may be in use all the same');
update public.phone_numbers set created_at = now() - interval '31 days' where phone_number = '+16045550001';
select tests.settle();
select is(tests.class_of('+16045550001'), 'number_at_risk', 'An old number without calls is at risk');

insert into public.calls (phone_number_id, direction, status, started_at, duration_seconds)
select id, 'inbound', 'finished', now() - n * interval '1 day', seconds
from public.phone_numbers, (values (1, 12), (29, 60), (2, 11), (31, 60)) as calls (n, seconds);
select is(tests.class_of('+16045550001'), 'number_at_risk', 'With two calls that count, it is still at risk');

insert into public.calls (phone_number_id, direction, status, duration_seconds)
select id, 'inbound', 'finished', 12 from public.phone_numbers;
select is(tests.class_of('+16045550001'), 'ok', 'With three calls, it is ok');

delete from public.calls;
select tests.count_messages(tests.today_in_utc() - ago, '+16045550001', 3) from unnest(array[31, 30, 1]) as ago;
select is(tests.class_of('+16045550001'), 'number_at_risk', 'With two messages, it is at risk, however long they are');
select tests.count_messages(tests.today_in_utc() - 2, '+16045550001', 1);
select is(tests.class_of('+16045550001'), 'ok', 'With three messages, it is ok');

select * from finish();
rollback;
