-- A link that is used while the number is being imported by itself, and an import that ends while its page is open: the
-- number is active once, with the id that came first, and the other one hears so.
begin;
select plan(9);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.buy_for_automatic_import('Bolt', '+16045550002');
select tests.buy_for_automatic_import('Cord', '+16045550003');
select tests.send_activation_link('+1604555000' || n, 'token ' || n) from generate_series(1, 3) as n;
select tests.claim_imports();
create temporary table leased as
select phone_number_id, import_lease_token from public.phone_number_details;

select is((select status::text from tests.open_link('token 1')), 'pending_import', 'A link shows the number while it is being imported');
select is((select elevenlabs_phone_id from tests.activate_with_link('token 1', 'phone_1')), 'phone_1', 'And activates it');
select results_eq(
  $$select elevenlabs_phone_id, elevenlabs_phone_id_set_by
    from public.complete_phone_number_import(tests.number_id('+16045550001'), 'phone_9')$$,
  $$values ('phone_1', 'link sent to ada@example.com')$$, 'The import that ends then is told of that id, and replaces nothing'
);

select tests.activate_with_link('token 2', 'phone_2');
select is(
  (
    select public.fail_phone_number_import(phone_number_id, import_lease_token, 'NO_ANSWER', 'No answer', 10)
    from leased where phone_number_id = tests.number_id('+16045550002')
  ), 'lease_lost', 'An import that fails then changes nothing'
);
select results_eq(
  $$select status::text, elevenlabs_phone_id from tests.open_link('token 2')$$, $$values ('active', 'phone_2')$$, 'The number stays active'
);

select public.complete_phone_number_import(tests.number_id('+16045550003'), 'phone_3');
select results_eq(
  $$select status::text, elevenlabs_phone_id from tests.open_link('token 3')$$,
  $$values ('active', 'phone_3')$$, 'After the import, an open page shows that the work is done'
);
select is((select status::text from tests.activate_with_link('token 3', 'phone_3')), 'active', 'The same id is answered alike');
select is(tests.hint_of($$select tests.activate_with_link('token 3', 'phone_8')$$), 'PHONE_NUMBER_ALREADY_ACTIVE', 'Another id is refused');
select is((select count(*) from tests.claim_imports()), 0::bigint, 'Nothing is left to be imported');

select * from finish();
rollback;
