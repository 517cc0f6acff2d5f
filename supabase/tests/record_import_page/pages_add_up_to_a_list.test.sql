-- What the pages show is put together: a number that two of them show is left to an admin.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cog', 'Dot']) as name;
select tests.buy_number(name, number)
from (values ('Acme', '+16045550001'), ('Bolt', '+16045550002'), ('Cog', '+16045550003'), ('Dot', '+16045550004'))
  as organizations (name, number);
select * from public.next_import_page();
prepare listed(text, text, boolean, boolean, text, text) as
  select * from public.record_import_page(jsonb_build_array(
    jsonb_build_object('phone_number', $1, 'elevenlabs_phone_id', $2, 'agent_assigned', $3, 'takes_calls', $4),
    jsonb_build_object('phone_number', '+12125550123', 'elevenlabs_phone_id', 'phnum_of_others', 'agent_assigned', true, 'takes_calls', true)
  ), $5, $6);

select results_eq(
  $$execute listed('+16045550001', 'phnum_acme', true, true, null, 'cursor_1')$$, 'values (0, 0)',
  'Before the last page no notification changes'
);
execute listed('+16045550002', 'phnum_bolt', true, true, 'cursor_1', 'cursor_2');
select is_empty(
  $$execute listed('+16045550002', 'phnum_bolt', true, true, 'cursor_1', 'cursor_2')$$, 'A page that another request has read is not recorded'
);
execute listed('+16045550002', 'phnum_again', true, true, 'cursor_2', 'cursor_3');
execute listed('+16045550003', 'phnum_cog', true, false, 'cursor_3', 'cursor_4');
select is(public.take_listed_imports(10), '[]', 'Before the last page nothing is activated');
select results_eq(
  $$execute listed('+16045550004', 'phnum_dot', false, true, 'cursor_4', null)$$, 'values (2, 1)',
  'Two are imported, one with its agent; not the one with two imports, nor the one that takes no calls'
);
select results_eq(
  'select subject, progress from public.admin_notifications order by subject',
  $$values
    ('+16045550001', 'imported, ready to activate'),
    ('+16045550002', null),
    ('+16045550003', null),
    ('+16045550004', 'imported, the agent is still to be assigned')$$,
  'Their notifications say so'
);
select is(
  public.take_listed_imports(10), '[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme"}]',
  'The one with its agent is handed out for its activation'
);
select is(public.take_listed_imports(10), '[]', 'It is handed out once');

select * from finish();
rollback;
