-- Thousands of guesses cost one look-up by primary key each, however many links there are.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.record_activation_links((
  select jsonb_agg(jsonb_build_object(
    'notification_id', tests.notification_id('+16045550001'),
    'token_hash', one_number.sha256_hex('token ' || n), 'sent_to', 'ada@example.com'
  ))
  from generate_series(1, 1000) as n
));
analyze public.activation_links;

create temporary table before as
  select relid, seq_tup_read + idx_tup_fetch as rows_read from pg_stat_xact_user_tables where schemaname = 'public';
select is(
  tests.hint_of($$select tests.open_link('a guess')$$), 'ACTIVATION_LINK_UNKNOWN', 'A guess is not found'
);
select is_empty(
  $$select relid::regclass from pg_stat_xact_user_tables as s
    join before using (relid) where s.seq_tup_read + s.idx_tup_fetch > before.rows_read$$,
  'It reads no row of any table'
);
select tests.open_link('token 1');
select results_eq(
  $$select s.seq_tup_read + s.idx_tup_fetch - before.rows_read from pg_stat_xact_user_tables as s
    join before using (relid) where s.relid = 'public.activation_links'::regclass$$,
  'values (1::bigint)',
  'A link in force reads its own row only'
);

select * from finish();
rollback;
