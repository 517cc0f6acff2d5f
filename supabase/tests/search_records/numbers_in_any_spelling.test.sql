-- By a phone number as people write it, whoever has it, had it, or has it reserved.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_organization('Cedar');
select public.reserve_phone_number(tests.order_id('Cedar'), tests.claim_order('Cedar'), '+16045550003', 60);

select results_eq(
  $$select words, r.organization_name, r.phone_number, r.matched_by
    from unnest(array[
      '+16045550001', '(604) 555-0001', '604.555.0001', '1 604 555 0001', ' +1 604 555 0001 ', 'tel:+1-604-555-0001', '604–555–0001'
    ]) with ordinality as w (words, place), public.search_records(words) as r
    order by place$$,
  $$select words, 'Acme', '+16045550001', 'phone_number'
    from unnest(array[
      '+16045550001', '(604) 555-0001', '604.555.0001', '1 604 555 0001', ' +1 604 555 0001 ', 'tel:+1-604-555-0001', '604–555–0001'
    ]) as words$$,
  'Each usual spelling finds it'
);
select results_eq(
  $$select organization_name, phone_number, order_status::text from public.search_records('604 555 0003')$$,
  $$values ('Cedar', null::text, 'purchasing')$$, 'A reserved number leads to its order'
);
select tests.give_back('+16045550001');
update public.phone_number_details set twilio_sid = 'PN' || md5('the former one');
select tests.create_with_number('Bolt', '+16045550001');
select results_eq(
  $$select organization_name, number_status::text from public.search_records('6045550001')$$,
  $$values ('Bolt', 'active'), ('Acme', 'released')$$, 'Who has it comes before who had it'
);
select is_empty($$select * from public.search_records('604 555 000')$$, 'A number too short is none');

select * from finish();
rollback;
