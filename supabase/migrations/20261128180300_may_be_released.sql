-- A release goes on to its end once Twilio was asked, also if the organization is inserted again meanwhile.
create function one_number.may_be_released(release public.phone_number_releases)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select from public.phone_numbers as n
    where n.id = release.phone_number_id and n.status = 'releasing' and (
      release.confirmed_by is not null
      or release.final_at is not null
      or (
        n.organization_id is null
        -- The order still says whose it was: should anybody take the organization out of the number's row by hand, the
        -- number is not given back while that organization lives.
        and not exists (
          select from public.phone_number_orders as o
          join public.organizations as g on g.id = o.organization_id
          where o.id = n.order_id
        )
      )
    )
  );
$$;

revoke execute on function one_number.may_be_released(public.phone_number_releases)
from public, anon, authenticated, service_role;

comment on function one_number.may_be_released(public.phone_number_releases) is
  'Whether a number that is due belongs to no organization, or to one from which an admin takes it.';
