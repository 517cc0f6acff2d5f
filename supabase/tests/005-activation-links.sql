-- How the tests send activation links and use them. Runs after 002-orders-and-numbers.sql.
begin;

-- Example: select tests.send_activation_link('+16045550001', 'token 1');
create or replace function tests.send_activation_link(
  phone_number text, token text, sent_to text default 'ada@example.com'
) returns integer
language sql set search_path = '' as $$
  select public.record_activation_links(jsonb_agg(jsonb_build_object(
    'notification_id', n.id, 'token_hash', encode(sha256(convert_to(token, 'UTF8')), 'hex'), 'sent_to', sent_to
  )))
  from public.admin_notifications as n
  where n.type = 'elevenlabs_import_required' and n.subject = phone_number and n.status = 'pending';
$$;
comment on function tests.send_activation_link(text, text, text) is
  'Records a link with this token for the import notification of a number that is pending.';

-- Example: select tests.expire_activation_link('token 1');
create or replace function tests.expire_activation_link(token text, ago interval default '1 second') returns void
language sql set search_path = '' as $$
  update public.activation_links as l
  set created_at = now() - ago - interval '168 hours', expires_at = now() - ago
  where l.token_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex');
$$;
comment on function tests.expire_activation_link(text, interval) is 'Lets the link with this token expire so long ago.';

-- Example: select status from tests.open_link('token 1');
create or replace function tests.open_link(token text) returns public.phone_number_records
language sql set search_path = '' as $$
  select r.* from jsonb_populate_record(
    null::public.phone_number_records, public.open_activation_link(encode(sha256(convert_to(token, 'UTF8')), 'hex')) -> 'number'
  ) as r;
$$;
comment on function tests.open_link(text) is 'The number that opening the link with this token shows.';

-- Example: select status from tests.activate_with_link('token 1', 'phone_1');
create or replace function tests.activate_with_link(token text, elevenlabs_phone_id text) returns public.phone_number_records
language sql set search_path = '' as $$
  select * from public.activate_with_link(encode(sha256(convert_to(token, 'UTF8')), 'hex'), elevenlabs_phone_id);
$$;
comment on function tests.activate_with_link(text, text) is 'Activates with an id and the link that has this token.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'send_activation_link', 'The tests can send activation links');
select * from finish();
commit;
