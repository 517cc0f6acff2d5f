-- A try that is refused again changes nothing but the time of the next one.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.refuse_account('Acme');
update public.twilio_account set refused_since = now() - interval '1 hour', next_probe_at = now();

select is(
  public.record_account_refusal(
    tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_20005', 'Account not active'
  ),
  'queued',
  'The order waits again'
);
select results_eq(
  'select refused_since, next_probe_at > now() + interval $$4 minutes$$, error_code from public.twilio_account',
  $$values (now() - interval '1 hour', true, 'TWILIO_20005')$$,
  'The account is refused since the first time, and tried again in five minutes'
);
select results_eq(
  'select title, status::text from public.admin_notifications',
  $$values ('Twilio refuses the account: TWILIO_20005', 'pending')$$,
  'There is one notification, and it tells the latest'
);
select is((select attempts from public.phone_number_orders), 0, 'No attempt is used up');

select * from finish();
rollback;
