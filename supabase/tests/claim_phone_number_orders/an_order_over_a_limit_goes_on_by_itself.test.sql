-- Orders over a limit go on by themselves, the oldest first.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord', 'Dent', 'Etna']) as name;
update public.phone_number_orders
set due_at = now() - interval '4 hours' + make_interval(mins => ascii(organization_name));
update public.provisioning_settings set max_purchases_per_hour = 2;

select is(tests.buy_due_orders(), 2::bigint, 'Two are bought');
select results_eq(
  $$select organization_name, last_error_code, last_error_message, attempts
    from public.phone_number_orders where status = 'held' order by organization_name$$,
  $$select name, 'SPEND_CAP_REACHED', 'No more than 2 numbers are bought in an hour, and 100 in a day', 0
    from unnest(array['Cord', 'Dent', 'Etna']) as name$$,
  'The others are held, say why, and have used no attempt'
);

update public.phone_numbers set purchased_at = now() - interval '1 hour';
select is(tests.buy_due_orders(), 2::bigint, 'An hour later, two more are bought');
select results_eq(
  $$select organization_name from public.phone_number_orders where status = 'held'$$,
  $$values ('Etna')$$,
  'The last order still waits'
);

update public.phone_numbers set purchased_at = now() - interval '1 hour';
select is(tests.buy_due_orders(), 1::bigint, 'Another hour later, the last number is bought');
select results_eq(
  $$select status::text from public.admin_notifications where subject = 'spend-cap'$$,
  $$values ('resolved')$$,
  'Nothing is held any more, so the notification is resolved'
);

select * from finish();
rollback;
