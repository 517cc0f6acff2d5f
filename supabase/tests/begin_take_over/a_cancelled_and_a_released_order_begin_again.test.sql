begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Unwanted');
update public.organizations set provisioning_policy = 'never';
select tests.create_with_number('Returner', '+16045550001');
select tests.give_back('+16045550001');

select tests.begin_take_over('Unwanted', '+16045550002');
select is(tests.complete_take_over('Unwanted', '+16045550002'), 'pending_import', 'Whose order was cancelled');
select tests.begin_take_over('Returner', '+16045550001');
select is(tests.complete_take_over('Returner', '+16045550001', 'b'), 'pending_import', 'Whose number was given back, and bought back');
select is((select count(*) from public.phone_number_orders), 2::bigint, 'Each has the one order');

select * from finish();
rollback;
