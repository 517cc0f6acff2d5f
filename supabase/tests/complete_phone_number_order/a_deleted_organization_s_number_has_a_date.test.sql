-- A number that was bought for nobody is given back like any other.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');
delete from public.organizations;
select tests.buy_number('Acme', '+16045550001');

select is((select due_at from public.phone_number_releases), now() + interval '7 days', 'It has a date');
select is_empty(
  'select * from public.claim_phone_number_releases(10, 60)', 'It is not given back before that'
);

select * from finish();
rollback;
