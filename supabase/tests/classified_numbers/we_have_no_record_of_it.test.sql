-- A number at Twilio that we have no record of is unaccounted if it has our tag.
begin;
select plan(6);

select tests.start_afresh();
select tests.put_at_twilio('+16045550001');
select is(tests.class_of('+16045550001'), 'not_ours', 'Without a tag it is not ours');

select tests.create_organization('Acme');
select tests.put_at_twilio('+16045550002', 'Acme');
select is(tests.class_of('+16045550002'), 'ok', 'While its order was worked on a moment ago, it is being bought');
select tests.settle();
select is(tests.class_of('+16045550002'), 'number_unaccounted', 'When nobody works on the order, it is unaccounted');
select tests.claim_order('Acme'), tests.settle();
select is(tests.class_of('+16045550002'), 'ok', 'While somebody has the order''s lease, it is not');

select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550004'), tests.put_at_twilio('+16045550003', 'Bolt');
select is(
  tests.class_of('+16045550003'), 'number_unaccounted', 'It is, when its organization has another number, however new'
);

select tests.put_at_twilio('+16045550005', changes => jsonb_build_object('tagged_organization_id', gen_random_uuid()));
select is(tests.class_of('+16045550005'), 'number_unaccounted', 'And when nobody knows its organization');

select * from finish();
rollback;
