-- With registration, a bought number is in use at once, and nobody is told to import it.
begin;
select plan(4);

select tests.start_afresh();
update public.answering_settings set answered_by = 'registration';
select tests.create_organization('Acme');

select is(tests.buy_number('Acme', '+16045550001'), 'active', 'It is active when its purchase is recorded');
select results_eq(
  'select status::text, answered_by::text from public.phone_number_records', $$values ('active', 'registration')$$,
  'Its calls are registered'
);
select is_empty('select from public.admin_notifications', 'No admin is told to import it');
select is(
  (select state from one_number.customer_state((select id from public.organizations))), 'active',
  'Its organization sees it as ready'
);

select * from finish();
rollback;
