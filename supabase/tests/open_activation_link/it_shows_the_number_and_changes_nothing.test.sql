-- Mail scanners open links.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

create temporary table before as
  select r, d, n, l
  from public.phone_number_records as r, public.phone_number_details as d,
    public.admin_notifications as n, public.activation_links as l;

select results_eq(
  $$select
      opened -> 'number' ->> 'phone_number', opened -> 'number' ->> 'status', opened -> 'number' ->> 'organization_name',
      opened ->> 'sent_to', (opened ->> 'expires_at')::timestamptz
    from public.open_activation_link(one_number.sha256_hex('token 1')) as opened$$,
  $$values ('+16045550001', 'pending_import', 'Acme', 'ada@example.com', now() + interval '168 hours')$$,
  'The answer is the number, and whom the link was sent to'
);
select is(
  (select provolatile from pg_proc where oid = 'public.open_activation_link(text)'::regprocedure), 's',
  'It cannot write: the Data API runs it in a transaction that only reads'
);
select results_eq(
  'select r, d, n, l
   from public.phone_number_records as r, public.phone_number_details as d,
     public.admin_notifications as n, public.activation_links as l',
  'select * from before',
  'Nothing has changed'
);
select is((tests.open_link('token 1')).status, 'pending_import', 'It can be opened again');

select * from finish();
rollback;
