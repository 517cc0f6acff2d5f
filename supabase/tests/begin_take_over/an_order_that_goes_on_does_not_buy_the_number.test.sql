-- What is ours at Twilio already is no candidate: to buy it again would change where its calls go, and nobody confirmed that.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.create_organization('Bolt'), tests.create_organization('Cord');
select tests.begin_take_over('Acme', '+16045550001'), tests.begin_take_over('Bolt', '+16045550002'),
  tests.begin_take_over('Cord', '+16045550003');

select throws_ok(
  $$select public.retry_phone_number_order(tests.organization_id('Acme'))$$, 'PT409', null,
  'While the take-over may be at work, no admin begins a purchase'
);
update public.phone_number_orders set reserved_at = now() - interval '5 minutes' where organization_name = 'Acme';
select lives_ok(
  $$select public.retry_phone_number_order(tests.organization_id('Acme'))$$, 'Later an admin gives the take-over up'
);
update public.phone_number_orders set status = 'queued' where organization_name = 'Bolt';
delete from public.organizations where name = 'Cord';

select results_eq(
  $$select organization_name, status, reserved_phone_number from public.phone_number_orders order by 1$$,
  $$select name, 'queued'::public.phone_number_order_status, null::text from unnest(array['Acme', 'Bolt', 'Cord']) as name$$,
  'With the retry call, by hand in Studio, or as the organization is deleted: no number is reserved any more'
);
select is(
  (select bool_and(asked_to_sell) from public.claim_phone_number_orders(10, 60)), true,
  'A number that got its tag is looked for first'
);
select throws_ok(
  $$select tests.complete_take_over('Bolt', '+16045550002')$$, 'PT409', null, 'A call that was late records nothing'
);
select is((select count(*) from public.phone_numbers), 0::bigint, 'Nothing is recorded');
select tests.create_organization('Dart');
select lives_ok($$select tests.begin_take_over('Dart', '+16045550003')$$, 'Another organization may take the number over');

select * from finish();
rollback;
