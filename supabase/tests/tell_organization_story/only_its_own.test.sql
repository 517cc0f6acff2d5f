-- A number that an organization gave back, and another one bought, is part of both stories: each has its own time with it.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
create temporary table former as select tests.organization_id('Acme') as id;
delete from public.organizations where name = 'Acme';
update public.phone_number_releases set due_at = now();
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
update public.phone_number_details set twilio_sid = 'PN' || md5('the former one');
select tests.create_with_number('Bolt', '+16045550001');
select tests.call('+16045550001', 1);
select public.suspend_phone_number('+16045550001');

select set_eq(
  $$select event from public.tell_organization_story((select id from former)) where event not like 'NOTIFICATION%'$$,
  $$values
    ('NUMBER_ORDERED'), ('ATTEMPT_BEGUN'), ('NUMBER_BOUGHT'), ('NUMBER_ACTIVATED'), ('ORGANIZATION_DELETED'),
    ('RELEASE_SCHEDULED'), ('RELEASE_BEGUN'),
    ('NUMBER_RELEASED')$$,
  'A deleted organization has a story, to the end of its number'
);
select bag_eq(
  $$select description from public.tell_organization_story((select id from former)) where event = 'NOTIFICATION_CREATED'$$,
  $$values ('Import +16045550001 to ElevenLabs for Acme'), ('Release +16045550001 of Acme')$$,
  'What admins were told about the number then is part of it'
);
select is_empty(
  $$select * from public.tell_organization_story((select id from former))
    where organization_id is distinct from (select id from former) or description like '%Bolt%'$$,
  'Nothing of the next organization is'
);
select is_empty(
  $$select * from public.tell_organization_story(tests.organization_id('Bolt'))
    where organization_id is distinct from tests.organization_id('Bolt') or description like '%Acme%' or event like 'RELEASE%'$$,
  'Nor is anything of it part of the next one''s'
);
select is_empty($$select * from public.tell_organization_story(gen_random_uuid())$$, 'Nobody has no story');

select * from finish();
rollback;
