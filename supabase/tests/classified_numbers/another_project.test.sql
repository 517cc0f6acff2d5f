-- Two projects may share a Twilio account: their tags tell their numbers apart.
begin;
select plan(9);

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
create temporary table run as select tests.reconcile() as id;
create temporary table finding as
select f.* from public.reconciliation_findings as f join run on run.id = f.reconciliation_id and f.phone_number like '%2';
select alike(
  (select message from finding), '%is recorded for Bolt, and its tag is org:%Two projects%',
  'The admin learns that both projects may have bought it'
);
select is(
  (select command ->> 'path' from finding), '/admin/phone-numbers/+16045550002/write-off',
  'The command leaves it to the project in the tag, and changes nothing at Twilio'
);
select public.write_off_phone_number('+16045550002', '+16045550002', 'PN' || md5('+16045550002'));
select tests.settle();
select is(tests.class_of('+16045550002'), 'not_ours', 'Written off, it is the other project''s alone');

select * from finish();
rollback;
