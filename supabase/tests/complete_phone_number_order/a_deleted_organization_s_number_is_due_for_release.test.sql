-- A number bought for a deleted organization is released on a date.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');
delete from public.organizations;
select tests.buy_number('Acme', '+16045550001');

select is((select due_at from public.phone_number_releases), now() + interval '7 days', 'The release is due in seven days');
select is_empty(
  'select * from public.claim_phone_number_releases(10, 60)', 'The release is not claimed before that'
);

select * from finish();
rollback;
