-- After two looks saw it, a paid number is recorded for the organization in its tag.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.create_organization('Bolt'), tests.create_organization('Crab');
select tests.settle();
select tests.put_at_twilio('+16045550001', 'Acme');
select tests.put_at_twilio('+442071838750', 'Bolt', '{"country": null}');
create temporary table run as select * from tests.begin_reading();
do $$ begin while tests.go_on() <> 'comparing' loop end loop; end; $$;
select tests.put_at_twilio('+16045550002', 'Crab');
do $$ begin while tests.go_on() <> 'adopting' loop end loop; end; $$;
select is_empty('select * from public.phone_numbers', 'Nothing is recorded before both looks');
select is(tests.go_on(), 'announcing', 'After both looks the number is recorded');
select results_eq(
  'select phone_number, organization_name, status::text, monthly_price from public.phone_number_records',
  $$values ('+16045550001', 'Acme', 'pending_import', 1.15)$$,
  'The waiting organization has the number, at Twilio''s list price'
);
select is(
  (select confirmed from public.reconciliation_findings where phone_number = '+16045550002'), false,
  'A number that only the second look saw is not confirmed'
);
select tests.go_on();
select results_eq(
  $$select type, subject from public.admin_notifications order by type$$,
  $$values ('elevenlabs_import_required', '+16045550001'), ('number_unaccounted', '+442071838750')$$,
  'The admins are told to import the adopted number, and told of the other'
);
select results_eq(
  $$select command, title, message from public.reconciliation_findings where phone_number = '+16045550001'$$,
  $$values (
    null::jsonb,
    '+16045550001 is recorded for the organization that waited for it',
    'Twilio had +16045550001 with the tag of an organization that waited for a number. It was recorded for it.'
  )$$,
  'The finding says that the number was recorded'
);

select * from finish();
rollback;
