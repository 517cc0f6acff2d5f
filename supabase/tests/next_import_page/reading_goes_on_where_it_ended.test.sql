-- ElevenLabs' list is read while numbers wait for their import, from page to page, and from the first one after an hour.
begin;
select plan(7);

select tests.start_afresh();
select is_empty('select * from public.next_import_page()', 'While no number waits, nothing is read');

select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
prepare next as select * from public.next_import_page();
select results_eq('execute next', array[null::text], 'The first page is first');
select public.record_import_page('[]', next_page => 'cursor_1');
select results_eq('execute next', array['cursor_1'], 'The next page follows');

update public.import_listings set began_at = now() - interval '2 hours' where true;
select is_empty('execute next', 'After an hour it is given up, so that a list that leads in a circle wakes nobody for ever');
select results_eq('execute next', array[null::text], 'Then it is begun again');

select public.record_import_page('[]', next_page => 'cursor_1');
select public.record_import_page('[]', page => 'cursor_1');
select results_eq('execute next', array[null::text], 'After the last page it is begun again, too');

update public.phone_number_details set answered_by = 'registration';
update public.phone_numbers set status = 'active', activated_at = now();
select is_empty('execute next', 'Once no number waits any more, nothing is read');

select * from finish();
rollback;
