-- Rows for the saved queries: a number in use that was called, one to be imported, and orders in each state that an admin meets.
select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');

insert into public.organizations (name, provisioning_policy) values ('Held', 'hold'), ('None', 'never');
select tests.create_organization('Failed');
select tests.create_organization('Overdue');
update public.phone_number_orders
set status = 'failed', failed_at = now(), due_at = null, turn = null, last_error_code = 'NO_NUMBER_AVAILABLE',
  last_error_message = 'None is for sale'
where organization_name = 'Failed';
update public.phone_number_orders set due_at = now() - interval '1 hour' where organization_name = 'Overdue';

insert into public.calls (organization_id, phone_number_id, direction, status, result, duration_seconds)
select n.organization_id, n.id, 'inbound', 'finished', 'answered', 90
from public.phone_numbers as n
where n.organization_name = 'Acme';
insert into public.missed_calls (caller, called_at, organization_id, phone_number_id, call_sid)
select '+12125550123', now(), n.organization_id, n.id, 'CA' || repeat('a', 32)
from public.phone_numbers as n
where n.organization_name = 'Acme';
