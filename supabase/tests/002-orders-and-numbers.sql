-- How the tests buy numbers. Runs after 001-scene.sql.
begin;

-- Example: select tests.claim_order('Acme');
create or replace function tests.claim_order(organization text) returns uuid
language plpgsql set search_path = '' as $$
begin
  perform public.claim_phone_number_orders(100, 60);
  return (select lease_token from public.phone_number_orders where organization_name = organization);
end;
$$;
comment on function tests.claim_order(text) is
  'Claims all due orders for a minute and returns the lease token of the organization''s.';

create or replace function tests.order_id(organization text) returns uuid
language sql stable set search_path = '' as $$
  select id from public.phone_number_orders where organization_name = organization;
$$;
comment on function tests.order_id(text) is 'The id of the organization''s order.';

-- Example: select tests.twilio_account('1');
create or replace function tests.twilio_account(digit text) returns text
language sql immutable set search_path = '' as $$
  select 'AC' || repeat(digit, 32);
$$;
comment on function tests.twilio_account(text) is 'The id of a Twilio account, of this digit only.';

-- Example: select tests.run_in('production', '1');
create or replace function tests.run_in(project text, account_digit text) returns bigint
language sql set search_path = '' as $$
  select count(*) from public.claim_phone_number_orders(100, 60, project, tests.twilio_account(account_digit));
$$;
comment on function tests.run_in(text, text) is
  'Claims all due orders as functions that run in this project, with the credentials of this account; returns how many.';

-- Example: select tests.buy_number('Acme', '+16045550001');
create or replace function tests.buy_number(organization text, phone_number text) returns text
language sql set search_path = '' as $$
  select public.complete_phone_number_order(
    tests.order_id(organization), tests.claim_order(organization), phone_number,
    'PN' || md5(phone_number), '{"voice": true, "sms": true}', 'CA', 'BC', 'Vancouver', 1.15, 'USD'
  );
$$;
comment on function tests.buy_number(text, text) is 'Claims and completes an order, and returns the number''s status.';

-- Example: select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create or replace function tests.create_with_number(organization text, phone_number text, owner text default null)
returns void
language plpgsql set search_path = '' as $$
begin
  perform tests.create_organization(organization, owner => create_with_number.owner);
  perform tests.buy_number(organization, phone_number);
  perform public.activate_phone_number(phone_number, 'phnum_' || lower(organization));
end;
$$;
comment on function tests.create_with_number(text, text, text) is 'Inserts an organization and activates its number.';

-- Example: select tests.create_registered('Acme', '+16045550001', owner => 'Ada');
create or replace function tests.create_registered(organization text, phone_number text, owner text default null)
returns void
language plpgsql set search_path = '' as $$
begin
  perform tests.create_organization(organization, owner => create_registered.owner);
  perform tests.buy_number(organization, phone_number);
  perform one_number.activate_by_registration(n)
  from public.phone_numbers as n where n.phone_number = create_registered.phone_number;
end;
$$;
comment on function tests.create_registered(text, text, text) is
  'Inserts an organization with a number that is answered by registration.';

-- Example: select is(tests.buy_due_orders(), 100::bigint, 'In the first hour, 100 numbers are bought')
create or replace function tests.buy_due_orders() returns bigint
language plpgsql set search_path = '' as $$
declare
  bought bigint := 0;
  claimed record;
begin
  loop
    for claimed in select * from public.claim_phone_number_orders(10, 60) loop
      perform public.complete_phone_number_order(
        claimed.order_id, claimed.lease_token, '+1' || (select 2360000000 + count(*) from public.phone_numbers),
        'PN' || md5(claimed.order_id::text), '{"voice": true, "sms": true}', 'CA'
      );
      bought := bought + 1;
    end loop;
    exit when not found;
  end loop;
  return bought;
end;
$$;
comment on function tests.buy_due_orders() is
  'Claims and completes orders until no more may be bought now, and returns how many were.';

-- Example: select tests.refuse_account('Acme');
create or replace function tests.refuse_account(organization text) returns text
language sql set search_path = '' as $$
  select public.record_account_refusal(
    tests.order_id(organization), tests.claim_order(organization), 'TWILIO_20003', 'Authenticate'
  );
$$;
comment on function tests.refuse_account(text) is
  'Claims all due orders, and reports with the organization''s that Twilio refuses the account.';

-- Example: select tests.meet_trouble('Acme');
create or replace function tests.meet_trouble(organization text) returns text
language sql set search_path = '' as $$
  select public.fail_phone_number_order(
    tests.order_id(organization), tests.claim_order(organization), 'NO_ANSWER', 'No answer', 0, is_passing => true
  );
$$;
comment on function tests.meet_trouble(text) is
  'Claims all due orders, and reports with the organization''s that Twilio did not answer.';

-- Example: select tests.leave_alone('Acme');
create or replace function tests.leave_alone(organization text) returns void
language plpgsql set search_path = '' as $$
begin
  alter table public.phone_number_orders disable trigger set_updated_at;
  update public.phone_number_orders set updated_at = now() - interval '1 hour' where organization_name = organization;
  alter table public.phone_number_orders enable trigger set_updated_at;
end;
$$;
comment on function tests.leave_alone(text) is 'Lets an hour pass without work on the organization''s order.';

-- Example: select tests.adopt('Acme', '+16045550001');
create or replace function tests.adopt(organization text, phone_number text) returns text
language sql set search_path = '' as $$
  select one_number.adopt_phone_number(
    adopt.phone_number, 'PN' || md5(adopt.phone_number), (select id from public.organizations where name = organization),
    '{"voice": true}', 'CA', 1.15, 'USD'
  );
$$;
comment on function tests.adopt(text, text) is 'Adopts a paid number for an organization.';

create or replace function tests.number_id(phone_number text) returns uuid
language sql stable set search_path = '' as $$
  select n.id from public.phone_numbers as n where n.phone_number = number_id.phone_number;
$$;
comment on function tests.number_id(text) is 'The id of the number''s row.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'buy_number', 'The tests can buy numbers');
select * from finish();
commit;
