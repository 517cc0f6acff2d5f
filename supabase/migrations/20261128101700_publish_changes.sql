-- Hosted projects have the publication supabase_realtime, which postgres owns and which is empty at first
-- (initial-schema.sql of https://github.com/supabase/postgres). Realtime
-- sends a change to a subscriber who may select the row, with the columns that the subscriber may select; of a deleted row it
-- sends the primary key to each subscriber of the table
-- (https://supabase.com/docs/guides/realtime/postgres-changes#receiving-old-records): ids are no secrets.
create function one_number.publish_changes(changing_table regclass)
returns boolean
language plpgsql
set search_path = ''
as $$
declare
  publication pg_catalog.pg_publication;
begin
  select * into publication from pg_catalog.pg_publication as p where p.pubname = 'supabase_realtime';
  if not found or exists (
    -- Also where it publishes all tables, or those of a schema.
    select from pg_catalog.pg_publication_tables as t
    where t.pubname = publication.pubname
      and format('%I.%I', t.schemaname, t.tablename)::regclass = publish_changes.changing_table
  ) then
    return false;
  end if;

  if not pg_catalog.pg_has_role(publication.pubowner, 'usage') then
    raise warning 'The publication supabase_realtime does not get table %: it belongs to %', changing_table, publication.pubowner::regrole;
    return false;
  end if;

  execute format('alter publication supabase_realtime add table %s', changing_table);
  return true;
end;
$$;

revoke execute on function one_number.publish_changes(regclass) from public, anon, authenticated, service_role;

comment on function one_number.publish_changes(regclass) is
  'Adds a table to the publication supabase_realtime, where that exists and does not have it yet. Returns whether it did. Dropping the table takes it out again.';
