-- Two projects may share a Twilio account: their tags tell their numbers apart.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.settle();
select tests.put_at_twilio('+16045550001', 'Acme', '{"tagged_project": "another"}');
select is(tests.class_of('+16045550001'), 'not_ours', 'A number with another project''s tag is not ours');
select tests.reconcile();
select is_empty('select * from public.reconciliation_findings', 'There is no finding about it');
select is_empty('select * from public.phone_numbers', 'And it is not adopted, though its organization waits');

update tests.twilio_list set sighting = sighting || '{"tagged_project": null}';
select is(tests.class_of('+16045550001'), 'number_unaccounted', 'A tag without a project needs an admin');
select tests.reconcile();
select is_empty('select * from public.phone_numbers', 'It is not adopted blindly');

select tests.create_with_number('Bolt', '+16045550002'), tests.settle();
select tests.put_at_twilio('+16045550002', 'Bolt', '{"tagged_project": "another"}');
select is(
  tests.class_of('+16045550002'), 'number_unaccounted', 'A number of ours with another project''s tag needs an admin, too'
);

select * from finish();
rollback;
