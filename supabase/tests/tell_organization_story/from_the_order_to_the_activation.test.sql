-- What an organization went through: when, what, and by whom where that is known.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604', policy => 'hold');
select tests.authenticate_as('Grace');
select public.retry_phone_number_order(tests.organization_id('Acme'));
select tests.clear_authentication();
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
select tests.buy_number('Acme', '+16045550001');
select tests.call('+16045550001', 1), tests.call('+16045550001', 2);
select tests.record_delivery(emailed => true);
select tests.authenticate_as('Grace');
select public.activate_phone_number('+16045550001', 'phnum_acme', 'verified');
select public.suspend_phone_number('+16045550001');
select tests.clear_authentication();
-- Each of these happens in a moment of its own.
update public.missed_calls set called_at = now() - interval '2 days' where call_sid like '%1';
update public.phone_number_orders set created_at = now() - interval '3 days', held_at = now() - interval '3 days';

select tests.authenticate_as('Grace');
select results_eq(
  $$select event, actor from public.tell_organization_story(tests.organization_id('Acme'))
    where event not like 'NOTIFICATION%' and event not in ('ATTEMPT_BEGUN', 'PURCHASE_BEGUN')$$,
  $$values
    ('NUMBER_ORDERED', 'ada@tests.example.com'), ('ORDER_HELD', null), ('CALLS_MISSED', null), ('ORDER_APPROVED', null),
    ('NUMBER_BOUGHT', null), ('NUMBER_ACTIVATED', 'grace@tests.example.com'), ('NUMBER_SUSPENDED', null),
    ('CALLS_MISSED', null), ('NUMBER_RESERVED', null)$$,
  'What happened, and who did it'
);
select bag_eq(
  $$select event, description, actor from public.tell_organization_story(tests.organization_id('Acme')) where event like 'NOTIFICATION%'$$,
  $$values
    ('NOTIFICATION_CREATED', 'Import +16045550001 to ElevenLabs for Acme', null),
    ('NOTIFICATION_EMAILED', 'Admins were told by e-mail: Import +16045550001 to ElevenLabs for Acme', null),
    ('NOTIFICATION_RESOLVED', 'Done: Import +16045550001 to ElevenLabs for Acme', 'grace@tests.example.com')$$,
  'What admins were told, and who ended it'
);
select results_eq(
  $$select description from public.tell_organization_story(tests.organization_id('Acme'))
    where event in ('CALLS_MISSED', 'NUMBER_BOUGHT', 'NUMBER_ACTIVATED') and at > now() - interval '1 day'$$,
  $$values
    ('+16045550001, Vancouver, BC, CA was bought for Acme (1.15 USD a month)'),
    ('The number was activated with the ElevenLabs id phnum_acme (verified)'),
    ('1 call was missed on ' || tests.today_in_utc() || ' (UTC)')$$,
  'It says what an admin needs to know'
);

select * from finish();
rollback;
