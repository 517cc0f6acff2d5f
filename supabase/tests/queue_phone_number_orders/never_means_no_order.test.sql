-- An organization that wants no number pays for none.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');
insert into public.organizations (name, provisioning_policy) values ('Acme', 'never');

select tests.clear_authentication();
select is_empty('select * from public.phone_number_orders', 'Nothing is ordered');
select is_empty('select * from tests.wake_ups()', 'No wake-up is sent');
select is_empty('select * from public.admin_notifications', 'The admins are not told');

select * from finish();
rollback;
