-- Whoever leased an order looks again; whoever leased nothing rests.
begin;
select plan(7);

select tests.start_afresh();
create function pg_temp.look() returns boolean language sql as $$
  select f.is_at_work and f.looked_at > now() from public.woken_functions as f where f.function_name = 'provision-phone-number';
$$;
select tests.create_organization(name) from unnest(array['Acme', 'Bolt']) as name;

select is(jsonb_array_length(public.claim_order_batch(1, 60)), 1, 'One order is claimed');
select ok(pg_temp.look(), 'The function is at work');

update public.provisioning_settings set max_concurrent_purchases = 1;
select is(public.claim_order_batch(1, 60), '[]', 'No more may be bought at the same time');
select ok(pg_temp.look(), 'Whoever buys that one looks again');

update public.provisioning_settings set max_concurrent_purchases = 10;
select public.claim_order_batch(10, 60);
select is(public.claim_order_batch(10, 60), '[]', 'None is left');
select ok(not pg_temp.look(), 'The function rests');

select one_number.note_look('provision-phone-number', true);
update public.provisioning_settings set purchases_paused = true;
select public.claim_order_batch(10, 60);
select ok(not pg_temp.look(), 'It rests while purchases are paused');

select * from finish();
rollback;
