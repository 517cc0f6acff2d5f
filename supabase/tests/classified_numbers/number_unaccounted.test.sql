-- A number at Twilio that we have no record of is unaccounted if it has our tag.
begin;
select plan(6);

select tests.start_afresh();
select tests.put_at_twilio('+16045550001');
select is(tests.class_of('+16045550001'), 'not_ours', 'A number without a tag is not ours');

select tests.create_organization('Acme');
select tests.put_at_twilio('+16045550002', 'Acme');
select is(tests.class_of('+16045550002'), 'ok', 'A tagged number is ok if its order was worked on a moment ago');
select tests.settle();
select is(tests.class_of('+16045550002'), 'number_unaccounted', 'An hour after the last work on its order, it is unaccounted');
select tests.claim_order('Acme'), tests.settle();
select is(tests.class_of('+16045550002'), 'ok', 'While its order is leased, it is ok');

select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550004'), tests.put_at_twilio('+16045550003', 'Bolt');
select is(
  tests.class_of('+16045550003'), 'number_unaccounted', 'It is unaccounted if its organization has another number, however new'
);

select tests.put_at_twilio('+16045550005', changes => jsonb_build_object('tagged_organization_id', gen_random_uuid()));
select is(tests.class_of('+16045550005'), 'number_unaccounted', 'It is unaccounted if the organization in its tag is unknown');

select * from finish();
rollback;
