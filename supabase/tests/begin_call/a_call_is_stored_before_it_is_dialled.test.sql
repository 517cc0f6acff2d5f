-- The call is recorded even if the dialling function ends early.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');

select tests.authenticate_as_service_role();
create temporary table begun as
  select b.*
  from
    public.organizations,
    public.begin_call(id, '+14165550123', 'CA', placed_by => tests.user_id('Ada')) as b;

select is((select elevenlabs_phone_id from begun), 'phnum_acme', 'The call is dialled from the organization''s own number');
select results_eq(
  $$select id, organization_name, agent_number, direction::text, other_party, status::text, placed_by, idempotency_key, request_hash
    from public.calls$$,
  $$select
      call_id, 'Acme', '+16045550001', 'outbound', '+14165550123', 'dialling', tests.user_id('Ada'), null::text, null::text
    from begun$$,
  'The call has its user, both numbers, and the status "dialling"'
);
select is(
  (select phone_number_id from public.calls), (select id from public.phone_numbers), 'The call belongs to the number'
);
select tests.clear_authentication();
select results_eq(
  'select outcome_token_hash from public.call_details',
  $$select encode(sha256(convert_to(outcome_token::text, 'UTF8')), 'hex') from begun$$,
  'Only a hash of its token is stored'
);

select * from finish();
rollback;
