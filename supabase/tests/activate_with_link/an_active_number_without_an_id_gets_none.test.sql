-- A number that is answered by registration is not moved to an import by a link.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

update public.phone_number_details set answered_by = 'registration';
update public.phone_numbers set status = 'active', activated_at = now();

select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_1')$$), 'PHONE_NUMBER_ALREADY_ACTIVE', 'The id is refused'
);
select is((tests.activate_with_link('token 1', null)).elevenlabs_phone_id, null, 'Without an id the answer is the number');

select * from finish();
rollback;
