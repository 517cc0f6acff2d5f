-- By the id of the organization, and of its number at Twilio and ElevenLabs.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_organization('Bolt');
select tests.create_organization('None', policy => 'never');

select results_eq(
  $$select r.organization_name, r.phone_number, r.matched_by
    from unnest(array[upper(tests.organization_id('Acme')::text), 'PN' || md5('+16045550001'), 'phnum_acme']) as words,
      public.search_records(words) as r$$,
  $$select 'Acme', '+16045550001', 'id' from generate_series(1, 3)$$, 'Each of its ids finds the organization'
);
select results_eq(
  $$select organization_name, order_status::text from public.search_records(tests.organization_id('Bolt')::text)$$,
  $$values ('Bolt', 'queued')$$, 'One without a number is found'
);
select results_eq(
  $$select organization_id, organization_name, order_status::text
    from public.search_records(tests.organization_id('None')::text)$$,
  $$values (tests.organization_id('None'), 'None', null::text)$$, 'One for which no number was ordered is found by its id'
);
create temporary table deleted as select tests.organization_id('Acme') as id;
delete from public.organizations where name = 'Acme';
select results_eq(
  $$select organization_name, number_status::text from public.search_records((select id::text from deleted))$$,
  $$values ('Acme', 'releasing')$$, 'A deleted one is found'
);
select is_empty($$select * from public.search_records(gen_random_uuid()::text)$$, 'The id of nothing finds nothing');

select * from finish();
rollback;
