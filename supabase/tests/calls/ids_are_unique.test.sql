-- Neither a conversation nor a client's request is recorded twice.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');

prepare place as
  with placed as (
    insert into public.calls (organization_id, direction, status, idempotency_key, request_hash)
    select id, 'outbound', 'dialling', $3, 'hash' from public.organizations where name = $1
    returning id
  )
  insert into public.call_details (call_id, conversation_id) select id, $2 from placed;

execute place('Acme', 'conv_1', 'key');
select throws_ok(
  $$execute place('Acme', 'conv_1', null)$$,
  '23505', 'duplicate key value violates unique constraint "conversation_id_is_unique"', 'A conversation is one call'
);
select throws_ok(
  $$execute place('Acme', 'conv_2', 'key')$$,
  '23505', 'duplicate key value violates unique constraint "idempotency_key_is_unique"',
  'A key is one call of its organization'
);
select lives_ok($$execute place('Bolt', 'conv_2', 'key')$$, 'Another organization may use the same key');

select * from finish();
rollback;
