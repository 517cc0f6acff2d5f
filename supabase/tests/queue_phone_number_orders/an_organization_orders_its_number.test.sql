-- Inserting an organization orders its number and wakes the purchasing function.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');
insert into public.organizations (name, country, area_code) values ('Acme', 'CA', '604');

select tests.clear_authentication();
select results_eq(
  'select organization_name, country, area_code, status::text, attempts from public.phone_number_orders',
  $$values ('Acme', 'CA', '604', 'queued', 0)$$,
  'The order has the organization''s wish'
);
select is(
  (select organization_id from public.phone_number_orders),
  (select id from public.organizations),
  'The order belongs to the organization'
);
select cmp_ok((select due_at from public.phone_number_orders), '<=', now(), 'The order is due at once');
select results_eq(
  'select url from tests.wake_ups()',
  $$values ('https://functions.example.com/functions/v1/provision-phone-number')$$,
  'The purchasing function is woken'
);

select * from finish();
rollback;
