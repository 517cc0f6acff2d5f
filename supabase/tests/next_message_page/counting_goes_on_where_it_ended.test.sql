-- A day with more pages than one request reads is gone on with, and begun again after two hours.
begin;
select plan(6);

select tests.start_afresh();
select is_empty('select * from public.next_message_page()', 'Without a number, there is nothing to read');

select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = (tests.today_in_utc() - 1)::timestamp at time zone 'UTC' - interval '1 second';
prepare next as select * from public.next_message_page();
select results_eq(
  'execute next', $$select tests.today_in_utc() - 2, null::text$$, 'The oldest day is first, from its first page on'
);

select public.record_message_page(tests.today_in_utc() - 2, '[]', next_page => '?Page=1');
select results_eq('execute next', $$select tests.today_in_utc() - 2, '?Page=1'$$, 'Its next page follows');

update public.half_counted_days set began_at = now() - interval '2 hours' where true;
select results_eq('execute next', $$select tests.today_in_utc() - 2, null::text$$, 'After two hours it is begun again');

select public.record_message_page(tests.today_in_utc() - 2, '[]');
select results_eq('execute next', $$select tests.today_in_utc() - 1, null::text$$, 'After its last page comes the next day');

select public.record_message_page(tests.today_in_utc() - 1, '[]');
select is_empty('execute next', 'After the last day there is nothing to read');

select * from finish();
rollback;
