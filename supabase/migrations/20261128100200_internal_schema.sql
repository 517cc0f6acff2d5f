-- What clients never call directly lives in "private", which the Data API does not expose.
create schema private;

comment on schema private is
  'Functions behind policies, triggers and jobs. Not exposed by the Data API.';

grant usage on schema private to authenticated, service_role;

-- Without "in schema": only the global form takes away what PUBLIC gets by default.
alter default privileges for role postgres revoke execute on functions from public;
