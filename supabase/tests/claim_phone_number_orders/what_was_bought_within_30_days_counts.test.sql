-- Inserting and deleting in a loop passes no limit: each number is paid for a month.
begin;
select plan(5);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 2, release_grace = '0';
select tests.create_user('Ada');
create function tests.buy_and_give_back(organization text, phone_number text, again uuid default null) returns uuid
language plpgsql as $$
declare
  new_id uuid := coalesce(again, gen_random_uuid());
begin
  insert into public.organizations (id, name, created_by) values (new_id, organization, tests.user_id('Ada'));
  perform tests.buy_number(organization, phone_number);
  delete from public.organizations where id = new_id;
  perform public.complete_phone_number_release(tests.release_id(phone_number), tests.claim_release(phone_number));
  return new_id;
end;
$$;

create temporary table first as select tests.buy_and_give_back('Acme', '+16045550001') as id;
select tests.buy_and_give_back('Acme', '+16045550002', id) from first;
select is(
  (select count(*) from public.phone_numbers where status = 'released'), 2::bigint, 'One organization had two numbers, and has none'
);
insert into public.organizations (id, name, created_by) select id, 'Acme', tests.user_id('Ada') from first;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Inserted again, it gets no third');
select tests.create_organization('Bolt', owner => 'Ada');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nor does another organization of the user');
select is(
  (select count(*) from public.phone_number_orders where last_error_code = 'USER_LIMIT_REACHED'), 2::bigint, 'Both orders are held'
);

update public.phone_numbers set purchased_at = now() - interval '31 days' where phone_number = '+16045550001';
select tests.create_organization('Cord', owner => 'Ada');
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Cord')$$,
  'What was bought before that does not count any more'
);

select * from finish();
rollback;
