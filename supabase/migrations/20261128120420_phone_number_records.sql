-- What admins see of a number: the functions that they call answer with such a row, and Studio lists them.
create view public.phone_number_records
with (security_invoker = true)
as
select n.*, r.due_at as release_due_at
from public.phone_numbers as n
left join public.phone_number_releases as r
  on r.phone_number_id = n.id and r.status in ('scheduled', 'held');

comment on view public.phone_number_records is 'Each number with the day on which it is given back.';

revoke all on table public.phone_number_records from public, anon, authenticated, service_role;
grant select on table public.phone_number_records to service_role;
