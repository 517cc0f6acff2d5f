-- Only a pending notification about an import has progress.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phnum_acme');

select is(
  one_number.record_imports('[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": true}]'),
  0,
  'A resolved notification does not change'
);
select is((select progress from public.admin_notifications), null, 'The resolved notification has no progress');

select * from finish();
rollback;
