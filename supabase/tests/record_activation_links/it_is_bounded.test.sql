-- One call records no more links than a digest to many addresses has.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$select public.record_activation_links((select jsonb_agg('{}'::jsonb) from generate_series(1, 1001)))$$,
  '22023', 'Cannot record more than 1000 activation links at once', '1001 links are refused'
);
select is(
  public.record_activation_links((
    select jsonb_agg(jsonb_build_object(
      'notification_id', tests.notification_id('+16045550001'), 'token_hash', one_number.sha256_hex(n::text), 'sent_to', n::text
    ))
    from generate_series(1, 1000) as n
  )),
  1000,
  '1000 links are recorded'
);

select * from finish();
rollback;
