-- Functions that clients never call directly. The schema has a name of our own: applications use "private" for theirs, as
-- Supabase's guides do.
create schema one_number;

comment on schema one_number is
  'Functions behind policies, triggers and jobs. Not exposed by the Data API.';

grant usage on schema one_number to authenticated, service_role;
