-- A number may have been bought, given back and bought again: each event says whose it was then.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.give_back('+16045550001');
select public.retry_phone_number_order(tests.organization_id('Acme'));
select tests.buy_number('Acme', '+16045550007');
update public.phone_numbers set created_at = now() - interval '2 days', purchased_at = now() - interval '2 days',
  activated_at = now() - interval '2 days', releasing_at = now() - interval '1 day', released_at = now() - interval '1 day'
where phone_number = '+16045550001';
update public.phone_number_releases set created_at = now() - interval '1 day', began_at = null;
update public.phone_number_details set twilio_sid = 'PN' || md5('the former one')
where phone_number_id = tests.number_id('+16045550001');
select tests.create_with_number('Bolt', '+16045550001');

select results_eq(
  $$select
      s.event, (select o.organization_name from public.phone_number_orders as o where o.organization_id = s.organization_id)
    from public.tell_phone_number_story('(604) 555-0001') as s
    where s.event not like 'NOTIFICATION%'$$,
  $$values
    ('NUMBER_BOUGHT', 'Acme'), ('NUMBER_ACTIVATED', 'Acme'), ('RELEASE_SCHEDULED', 'Acme'), ('NUMBER_RELEASED', 'Acme'),
    ('NUMBER_BOUGHT', 'Bolt'), ('NUMBER_ACTIVATED', 'Bolt')$$,
  'It was of both, one after the other'
);
select is_empty(
  $$select * from public.tell_phone_number_story('+16045550001') where phone_number is distinct from '+16045550001'$$,
  'Other numbers of these organizations are not part of it'
);

select public.report_unaccounted_number('+16045550009', 'PN' || repeat('9', 32), 'org:1');
select results_eq(
  $$select event from public.tell_phone_number_story('+16045550009')$$, $$values ('NOTIFICATION_CREATED')$$,
  'A number that is paid for and not recorded has what the admins were told'
);
select public.dismiss_notification(tests.notification_id('+16045550009'), 'It is of the other project');
select results_eq(
  $$select event, description like '%. Reason: It is of the other project' from public.tell_phone_number_story('+16045550009')$$,
  $$values ('NOTIFICATION_CREATED', false), ('NOTIFICATION_DISMISSED', true)$$,
  'And why an admin decided against it'
);

select * from finish();
rollback;
