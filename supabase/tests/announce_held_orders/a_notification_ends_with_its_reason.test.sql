-- When a limit holds no order any more, its notification is resolved.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 0;
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
select public.claim_phone_number_orders(10, 60);
prepare about_spending as select status::text from public.admin_notifications where subject = 'spend-cap';

delete from public.organizations where name = 'Acme';
select results_eq('about_spending', $$values ('pending')$$, 'Two of three are still held');

update public.organizations set provisioning_policy = 'never' where name = 'Bolt';
select results_eq('about_spending', $$values ('pending')$$, 'One of three is still held');

update public.organizations set provisioning_policy = 'hold' where name = 'Cord';
select one_number.announce_held_orders();
select results_eq('about_spending', $$values ('resolved')$$, 'The last one is held for another reason now');
select is(
  (select title from public.admin_notifications where status = 'pending'),
  'The order of Cord is held',
  'Only the notification about the policy is pending'
);

select * from finish();
rollback;
