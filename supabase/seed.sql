-- Something to look at in Studio. With "never", no number is bought for it, wherever the seed is run.
insert into public.organizations (id, name, country, provisioning_policy)
values ('00000000-0000-4000-8000-000000000001', 'Example organization without a number', 'CA', 'never')
on conflict do nothing;
