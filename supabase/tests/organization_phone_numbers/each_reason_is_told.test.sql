-- A program learns from the code why a number waits or failed, and whether it goes on by itself.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
create function pg_temp.told() returns table (state text, reason text, message text) language plpgsql as $$
begin
  perform tests.authenticate_as('Ada');
  return query select t.state::text, t.reason, t.message from public.organization_phone_numbers as t;
  perform tests.clear_authentication();
end;
$$;
select tests.create_organization('Acme', owner => 'Ada', policy => 'hold');
-- Each code with which an order is held or has failed, as the functions of the database and of TypeScript write them.
create temporary table codes (status, code, reason) as values
  ('held', 'HELD_BY_POLICY', 'DECISION_PENDING'), ('held', 'USER_LIMIT_REACHED', 'DECISION_PENDING'),
  ('held', 'TAKE_OVER_BEGUN', 'DECISION_PENDING'), ('held', null, 'DECISION_PENDING'),
  ('held', 'SPEND_CAP_REACHED', 'LIMIT_REACHED'), ('held', 'NO_MEMBERS_LEFT', 'LIMIT_REACHED'),
  ('held', 'USER_IS_ANONYMOUS', 'ANONYMOUS_USER'),
  ('failed', 'NO_NUMBER_AVAILABLE', 'NO_NUMBER_AVAILABLE'), ('failed', 'TWILIO_21422', 'NO_NUMBER_AVAILABLE'),
  ('failed', 'TWILIO_21631', 'ORDER_FAILED'), ('failed', 'PURCHASE_NOT_SETTLED', 'ORDER_FAILED'),
  ('failed', 'NO_ANSWER', 'ORDER_FAILED'), ('failed', 'HTTP_403', 'ORDER_FAILED'), ('failed', 'UNREADABLE_ANSWER', 'ORDER_FAILED'),
  ('queued', 'TWILIO_20003', null), ('queued', 'NO_ANSWER', null), ('purchasing', 'NO_NUMBER_AVAILABLE', null);
create temporary table seen (status text, code text, state text, reason text, message text);
do $$
declare
  c record;
begin
  for c in select * from codes loop
    update public.phone_number_orders set
      status = c.status::public.phone_number_order_status, last_error_code = c.code, last_error_message = 'Twilio says 42',
      turn = case when c.code = 'SPEND_CAP_REACHED' then 1 end,
      due_at = case
        when c.status in ('queued', 'purchasing') or c.code in ('SPEND_CAP_REACHED', 'USER_IS_ANONYMOUS') then now()
      end,
      held_at = now(), failed_at = now(), purchasing_at = now(),
      lease_token = case when c.status = 'purchasing' then gen_random_uuid() end;
    insert into seen select c.status, c.code, t.* from pg_temp.told() as t;
  end loop;
end;
$$;

select set_eq('select status, code, reason from seen', 'select status, code, reason from codes', 'Each code has its reason');
select is_empty(
  $$select * from seen where state <> case status when 'held' then 'waiting' when 'failed' then 'failed' else 'ordering' end$$,
  'Only what is held waits, and what failed says so'
);
select is_empty(
  $$select message from seen where message ~* 'twilio|elevenlabs|supabase|[A-Z]+_[A-Z]+|42|order_id' or message !~ '^[A-Z].*\.$'$$,
  'No sentence names what is the operator''s'
);
select set_eq(
  $$select distinct reason, message from seen$$,
  $$values
    ('DECISION_PENDING', 'Your phone number waits for our decision. We have been told.'),
    ('LIMIT_REACHED', 'Your phone number waits for its turn. You need not do anything.'),
    ('ANONYMOUS_USER', 'Your phone number is ordered once you have signed up.'),
    ('NO_NUMBER_AVAILABLE', 'No phone number is available at the moment. Choose an area code.'),
    ('ORDER_FAILED', 'Your phone number could not be ordered. We have been told.'),
    (null, 'Your phone number is being ordered.')$$,
  'Each reason has its sentence, which says what to do'
);
update public.phone_number_orders set
  status = 'failed', due_at = null, lease_token = null, last_error_code = 'NO_NUMBER_AVAILABLE', country = 'CA';
select is(
  (select message from pg_temp.told()), 'No phone number is available in Canada at the moment. Choose the other country.',
  'Where a whole country has none, the other one may'
);

select * from finish();
rollback;
