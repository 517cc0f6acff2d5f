-- An order that reserved no number is cancelled with its organization.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Queued', owner => 'Ada');
select tests.create_organization('Held', owner => 'Ada', policy => 'hold');
select tests.create_organization('Failed', owner => 'Ada');
update public.phone_number_orders set status = 'failed', due_at = null, failed_at = now(), last_error_code = 'X'
where organization_name = 'Failed';

select tests.authenticate_as('Ada');
delete from public.organizations where true;

select tests.clear_authentication();
select results_eq(
  'select organization_name, status::text, cancelled_at from public.phone_number_orders order by organization_name',
  $$values ('Failed', 'cancelled', now()), ('Held', 'cancelled', now()), ('Queued', 'cancelled', now())$$,
  'Queued, held and failed orders are cancelled'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'No order is claimed');

select * from finish();
rollback;
