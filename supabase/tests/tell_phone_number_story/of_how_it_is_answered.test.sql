-- The story says which way a number came to be answered, and why an automatic import did not succeed.
begin;
select plan(5);

select tests.start_afresh();
create function pg_temp.told(number text, event text) returns table (description text, actor text) language sql as $$
  select s.description, s.actor from public.tell_phone_number_story(number) as s where s.event = told.event;
$$;

select tests.create_registered('Acme', '+16045550001');
select results_eq(
  $$select * from pg_temp.told('+16045550001', 'NUMBER_ACTIVATED')$$,
  $$values ('The number was activated: each of its calls is registered at ElevenLabs, without an import', null::text)$$,
  'By registration'
);
update public.phone_numbers set activated_at = now() - interval '1 day' where status = 'active';
select public.activate_phone_number('+16045550001', 'phone_1', replace => true);
select results_eq(
  $$select event, description from public.tell_phone_number_story('+16045550001') where event ~ 'ACTIVATED|ELEVENLABS'$$,
  $$values
    ('NUMBER_ACTIVATED', 'The number was activated'),
    ('ELEVENLABS_ID_CHANGED', 'The number got the ElevenLabs id phone_1 (unverified)')$$,
  'A number that got an id later is imported'
);

select tests.buy_for_automatic_import('Bolt', '+16045550002');
select tests.claim_imports();
select tests.fail_import('+16045550002');
select results_eq(
  $$select * from pg_temp.told('+16045550002', 'IMPORT_FAILED')$$,
  $$values ('The last automatic import failed: ELEVENLABS_REFUSED: The plan is used up', 'automatic import')$$,
  'Why the import failed'
);
select public.complete_phone_number_import(tests.number_id('+16045550002'), 'phone_2');
select results_eq(
  $$select * from pg_temp.told('+16045550002', 'NUMBER_ACTIVATED')$$,
  $$values ('The number was activated with the ElevenLabs id phone_2 (verified)', 'automatic import')$$,
  'By itself'
);
select results_eq(
  $$select organization_name from public.search_records('phone_2')$$, array['Bolt'], 'And by its id it is found'
);

select * from finish();
rollback;
