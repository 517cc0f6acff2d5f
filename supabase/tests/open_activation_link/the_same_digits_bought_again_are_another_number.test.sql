-- Another organization has bought the number since.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.give_back('+16045550001');
update public.phone_number_details set twilio_sid = 'PN' || md5('the former number');
select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550001');

select is(
  tests.hint_of($$select tests.open_link('token 1')$$), 'ACTIVATION_LINK_OVER', 'The link of the former number is over'
);
select unalike(
  tests.detail_of($$select tests.open_link('token 1')$$), '%Bolt%', 'It tells nothing of the new organization'
);
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_1')$$), 'ACTIVATION_LINK_OVER', 'It activates nothing'
);
select is(
  (select status from public.phone_numbers where status <> 'released'), 'pending_import', 'The new number waits'
);

select * from finish();
rollback;
