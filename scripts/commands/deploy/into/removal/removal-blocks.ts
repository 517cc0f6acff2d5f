import { BEING_BOUGHT } from "./ask-about-numbers.ts";
import { PAID_NUMBERS } from "./paid-numbers.ts";

/** The beginning of the removing migration. */
export const lockOut =
  `-- Takes One Number out of the project. Made from the migrations that had brought it; they stay, as this one follows them.
-- What stays in the database: public.organizations with its rows, extensions, and the numbers that are still paid for, in
-- ${PAID_NUMBERS}. Numbers are not given back: they cost money until somebody releases them at Twilio.

-- Rather than wait for a long transaction, with the application behind it: try again when that is over.
select set_config('lock_timeout', '5s', true);

-- Nothing new is bought from here on. In a block: the CLI applies the file in one transaction, but begins none by name.
do $$
begin
  lock table public.organizations, public.phone_number_orders in access exclusive mode;
end;
$$;`;

export const refusePurchases = `do $$
begin
  if exists (select from public.phone_number_orders where ${BEING_BOUGHT}) then
    raise exception using
      message = 'Cannot remove One Number: a number is being bought at this moment',
      hint = 'update public.provisioning_settings set purchases_paused = true; and push again in a few minutes';
  end if;
end;
$$;`;

/** Triggers on the application's tables that call functions of ours, also those that it wrote itself, and our columns. */
export const leaveApplication = `do $$
declare
  added text[] := '{}';
  each record;
begin
  -- The arguments of this trigger are the columns that the installation found missing.
  select string_to_array(rtrim(encode(t.tgargs, 'escape'), '\\000'), '\\000') into added
  from pg_catalog.pg_trigger as t
  where t.tgrelid = 'public.organizations'::regclass and t.tgname = 'normalize_organization';

  for each in
    select t.tgname as name, t.tgrelid::regclass::text as its_table
    from pg_catalog.pg_trigger as t
    join pg_catalog.pg_proc as p on p.oid = t.tgfoid
    where p.pronamespace = 'one_number'::regnamespace and not t.tgisinternal
  loop
    execute format('drop trigger %I on %s', each.name, each.its_table);
  end loop;

  for each in select unnest(added) as name loop
    execute format('alter table public.organizations drop column %I', each.name);
  end loop;
end;
$$;`;

/** Where the functions behind the policies and triggers of the organizations go on; the Data API does not show it. */
export const KEPT_FUNCTIONS = "organization_functions";

export const makeSchema = `create schema ${KEPT_FUNCTIONS};
grant usage on schema ${KEPT_FUNCTIONS} to authenticated, service_role;
comment on schema ${KEPT_FUNCTIONS} is
  'Functions behind the policies and triggers of the organizations, which One Number left when it was removed.';`;
