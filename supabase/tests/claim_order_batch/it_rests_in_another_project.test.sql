-- A function that is given no work does not make sign-ups rely on it.
begin;
select plan(2);

select tests.start_afresh();
select public.claim_order_batch(10, 60, 'local', 'AC00000000000000000000000000000001');
select tests.create_organization('Acme');
select one_number.note_look('provision-phone-number', true);

select is(public.claim_order_batch(10, 60, 'copy', 'AC00000000000000000000000000000001'), '[]', 'A copy gets no order');
select ok(
  not (select is_at_work from public.woken_functions where function_name = 'provision-phone-number'), 'The function rests'
);

select * from finish();
rollback;
