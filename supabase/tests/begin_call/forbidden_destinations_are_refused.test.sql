-- The settings list the allowed countries, and an organization cannot call its own number.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');

select throws_ok(
  $$select tests.call_from('Acme', '+18765551234', 'JM')$$, 'PT403',
  'Cannot call "+18765551234": its country "JM" is not among those that may be called', 'A country that is not allowed is refused'
);
select is(
  tests.hint_of($$select tests.call_from('Acme', '+18765551234', 'JM')$$), 'DESTINATION_NOT_ALLOWED',
  'The client learns that the destination is not allowed'
);
select is(
  tests.detail_of($$select tests.call_from('Acme', '+18765551234', 'JM')$$), '{"reason": "country"}', 'The client learns that the reason is the country'
);
select is(
  tests.detail_of($$select tests.call_from('Acme', '+18765551234', null)$$), '{"reason": "country"}',
  'A number without a country is refused'
);

select throws_ok(
  $$select tests.call_from('Acme', '+16045550001', 'CA')$$, 'PT403',
  'Cannot call "+16045550001": it is the organization''s own number', 'An organization cannot call its own number'
);
select is(
  tests.detail_of($$select tests.call_from('Acme', '+16045550001', 'CA')$$), '{"reason": "own_number"}',
  'The client learns why'
);
select lives_ok($$select tests.call_from('Acme', '+16045550002', 'CA')$$, 'Another organization may be called');

update public.calling_settings set allowed_countries = '{JM}';
select lives_ok($$select tests.call_from('Acme', '+18765551234', 'JM')$$, 'A country that is allowed may be called at once');

select * from finish();
rollback;
