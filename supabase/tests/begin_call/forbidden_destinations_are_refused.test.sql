-- The settings list the allowed countries; an organization cannot call its own number, nor services of the network.
begin;
select plan(18);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
update public.calling_settings set max_concurrent_calls = 100;

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

select throws_ok(
  $$select tests.call_from('Acme', '+16005551234', 'CA')$$, 'PT403',
  'Cannot call "+16005551234": it is a service of the telephone network', 'A service of the network is refused'
);
select is(
  tests.detail_of(format('select tests.call_from(%L, %L, %L)', 'Acme', number, 'US')), '{"reason": "service"}',
  format('%s is refused', number)
)
from unnest(array['+16002345678', '+14169501234', '+12129581234', '+12129591234', '+14165551212', '+12125551212']) as number;
select lives_ok(
  format('select tests.call_from(%L, %L, %L)', 'Acme', number, 'US'), format('%s is a line like others', number)
)
from unnest(array['+16466002345', '+14165551213', '+19502345678']) as number;

update public.calling_settings set allowed_countries = '{JM}';
select lives_ok($$select tests.call_from('Acme', '+18765551234', 'JM')$$, 'A country that is allowed may be called at once');

select * from finish();
rollback;
