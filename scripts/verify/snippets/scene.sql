-- Rows for the saved queries: a number in use that was called, numbers to be imported by an admin and by themselves, and orders in
-- each state that an admin meets.
select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');
update public.phone_numbers set created_at = now() - interval '1 hour' where organization_name = 'Bolt';
update public.admin_notifications set created_at = now() - interval '1 hour' where subject = '+16045550002';
select tests.buy_for_automatic_import('Refused', '+16045550003');
update public.phone_numbers set created_at = now() - interval '30 minutes' where organization_name = 'Refused';
select tests.claim_imports(), tests.fail_import('+16045550003');
select tests.buy_for_automatic_import('Late', '+16045550004');
update public.phone_number_details set import_due_at = now() - interval '20 minutes'
where phone_number_id = tests.number_id('+16045550004');

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
