-- A kept number without an organization needs a decision when an organization returns.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select public.keep_phone_number('+16045550001');
select is_empty($$select from public.admin_notifications where status = 'pending'$$, 'After the number is kept, no notification is pending');

insert into public.organizations (id, name) select organization_id, 'Bolt' from public.phone_number_orders;
select is(
  (select title from public.admin_notifications where status = 'pending'),
  'Decide who gets +16045550001 of Acme',
  'The admins are asked'
);
select is(
  (select organization_name from public.keep_phone_number('+16045550001')), 'Bolt', 'An admin may give the number to the organization'
);

select * from finish();
rollback;
