-- A release goes on to its end once Twilio was asked, also if the organization is inserted again meanwhile.
create function one_number.may_be_released(number public.phone_numbers)
returns boolean
language sql
stable
set search_path = ''
as $$
  select number.status = 'releasing'
    and number.release_due_at <= clock_timestamp()
    and (
      number.release_confirmed_by is not null
      or number.release_final_at is not null
      or (
        number.organization_id is null
        -- The order still says whose it was: should anybody take the organization out of the number's row by hand, the
        -- number is not given back while that organization lives.
        and not exists (
          select from public.phone_number_orders as o
          join public.organizations as g on g.id = o.organization_id
          where o.id = number.order_id
        )
      )
    );
$$;

revoke execute on function one_number.may_be_released(public.phone_numbers) from public, anon, authenticated, service_role;

comment on function one_number.may_be_released(public.phone_numbers) is
  'Whether a number is due to be given back, and belongs to no organization, or to one from which an admin takes it.';
