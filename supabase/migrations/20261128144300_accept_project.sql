-- Security definer: admins may read the table, and change it only through this function.
create function public.accept_project(
  project_name text, twilio_account_sid text default null, numbers text default null
)
returns public.own_project
language plpgsql
security definer
set search_path = ''
as $$
declare
  project public.own_project;
begin
  perform one_number.require_admin();

  -- Claims take these locks before they touch the project, too. What live numbers cost is counted again, and a
  -- reconciliation may end.
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));
  perform from public.reconciliations as r where r.status not in ('concluded', 'failed') for update;
  select * into project from public.own_project for update;
  if project.name <> accept_project.project_name and coalesce(numbers not in ('take', 'leave'), true) then
    raise exception using
      errcode = 'PT400',
      message = format(
        'Cannot accept the project "%s" without a word about the numbers of "%s": send {"numbers": "leave"} if that project '
        'keeps them, or {"numbers": "take"} if it is gone for good', accept_project.project_name, project.name
      ),
      hint = 'NUMBERS_UNDECIDED';
  end if;

  if numbers = 'leave' and project.name <> accept_project.project_name then
    -- The original may have bought what it had reserved. To buy it again would tag it for this project: Twilio takes the
    -- purchase of a number that the account has as an update.
    update public.phone_number_orders as o
    set reserved_phone_number = null, reserved_at = null, asked_to_sell_at = null
    where o.status <> 'purchased' and num_nonnulls(o.reserved_phone_number, o.asked_to_sell_at) > 0;
  end if;

  if numbers = 'take' then
    project.former_names := project.former_names || case
      when project.name <> accept_project.project_name then array[project.name]
      -- The same project says after all that it takes over what it left.
      else project.left_names
    end;
    project.left_names := '{}';
  elsif numbers = 'leave' then
    project.left_names := case
      when project.name <> accept_project.project_name then project.former_names || project.name
      else project.left_names || project.former_names
    end;
    project.former_names := '{}';
  end if;

  if project.name <> accept_project.project_name or project.twilio_account_sid <> accept_project.twilio_account_sid then
    -- What it has read so far is another account's list.
    perform one_number.fail_reconciliation(r, 'PROJECT_MISMATCH', 'An admin accepted another project or account meanwhile')
    from public.reconciliations as r
    where r.status not in ('queued', 'concluded', 'failed');
  end if;

  update public.own_project as p
  set
    name = accept_project.project_name,
    twilio_account_sid = coalesce(accept_project.twilio_account_sid, p.twilio_account_sid),
    former_names = array_remove(project.former_names, accept_project.project_name),
    left_names = array_remove(project.left_names, accept_project.project_name)
  where p.id;

  perform one_number.end_project_mismatch();

  -- What an admin was asked to do with a number that is not the project's own is nobody's work here.
  update public.admin_notifications as n
  set status = 'resolved', resolved_at = now(), resolved_by = one_number.current_actor()
  where n.status = 'pending' and n.phone_number_id is not null and not one_number.is_own_number(n.phone_number_id);

  select * into project from public.own_project;
  return project;
end;
$$;

revoke execute on function public.accept_project(text, text, text) from public, anon;
grant execute on function public.accept_project(text, text, text) to authenticated, service_role;

comment on function public.accept_project(text, text, text) is
  'From now on the database belongs to this project, and buys in this Twilio account; work goes on. numbers says whether those of the project that it belonged to are taken over (take) or stay that project''s, and on its bill (leave). The same call again answers the same. Admins only.';
