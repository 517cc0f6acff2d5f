-- Realtime sends the changes of the tables that the publication has; what others have put there stays.
begin;
select plan(6);

prepare published as
select tablename::text collate "default" from pg_publication_tables where pubname = 'supabase_realtime' order by 1;

drop publication if exists supabase_realtime;
select is(one_number.publish_changes('public.phone_numbers'), false, 'Without the publication nothing is published');

create table public.of_the_application (id integer primary key);
create publication supabase_realtime for table public.of_the_application;
select is(one_number.publish_changes('public.phone_numbers'), true, 'A table is added');
select is(one_number.publish_changes('public.phone_numbers'), false, 'Once');
select results_eq(
  'execute published', $$values ('of_the_application'), ('phone_numbers')$$, 'Beside those of the application'
);
drop table public.of_the_application;

select is(
  (select array_agg(c.relname::text order by c.relname)
   from pg_class as c join pg_index as i on i.indrelid = c.oid and i.indisprimary
   where c.oid = any (array['public.organizations', 'public.phone_number_orders', 'public.phone_numbers']::regclass[])
     and c.relreplident = 'd'
     and array(select a.attname::text from pg_attribute as a where a.attrelid = c.oid and a.attnum = any (i.indkey)) = array['id']),
  array['organizations', 'phone_number_orders', 'phone_numbers'],
  'Of a deleted row, subscribers get its id and nothing else'
);
select is(
  (select array_agg(c.relname::text order by c.relname) from pg_class as c
   where c.oid = any (array['public.organizations', 'public.phone_number_orders', 'public.phone_numbers']::regclass[])
     and c.relrowsecurity),
  array['organizations', 'phone_number_orders', 'phone_numbers'],
  'Of other changes, the rows that they may read'
);

select * from finish();
rollback;
