-- Adds as many organizations as the setting scale.orders says, each with an order that is due, of a user of its own.
set session_replication_role = replica;
set synchronous_commit = off;

create temporary table scale as
select i, gen_random_uuid() as organization_id, gen_random_uuid() as user_id, 'Queued ' || i as name
from generate_series(1, current_setting('scale.orders')::bigint) as i;

insert into auth.users (id, email) select user_id, user_id || '@scale.example.com' from scale;

insert into public.organizations (id, name, created_by) select organization_id, name, user_id from scale;

insert into public.organization_members (organization_id, user_id, role) select organization_id, user_id, 'owner' from scale;

insert into public.phone_number_orders (organization_id, organization_name, ordered_by, status, due_at, turn)
select
  organization_id, name, user_id, 'queued', now() - interval '1 minute' - interval '1 second' * random(),
  (select last_value + 1 from one_number.rounds)
from scale;

drop table scale;
reset session_replication_role;
reset synchronous_commit;
