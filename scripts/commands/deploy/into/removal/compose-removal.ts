import type { Manifest } from "../manifest.ts";
import { type Created, readCreated } from "./created.ts";
import { keepTenants } from "./kept-tenants.ts";
import { listPaidNumbers, PAID_NUMBERS } from "./paid-numbers.ts";

export interface RemovalOptions {
  /** The texts of the installed migrations, in order. */
  readonly migrations: readonly string[];
  readonly organizations: Manifest["organizations"];
  /** The columns of organizations that are about phone numbers. */
  readonly wish: readonly string[];
  /** The names of the secrets in Vault. */
  readonly secrets: readonly string[];
  /** Also while a number is being bought, which may then be paid for and unknown. */
  readonly evenWhilePurchasing: boolean;
}

const HEADER =
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

const REFUSE_PURCHASES = `do $$
begin
  if exists (select from public.phone_number_orders where status = 'purchasing') then
    raise exception using
      message = 'Cannot remove One Number: a number is being bought at this moment',
      hint = 'update public.provisioning_settings set purchases_paused = true; and push again in a few minutes';
  end if;
end;
$$;`;

/** Triggers on the application's tables that call functions of ours, also those that it wrote itself, and our columns. */
const LEAVE_APPLICATION = `do $$
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

function dropStatement({ object, title }: Created): string {
  if (object.kind === "job") {
    return `select cron.unschedule('${object.name}') where exists (select from cron.job where jobname = '${object.name}');`;
  }
  return `drop ${title.replace(object.kind, `${object.kind} if exists`)};`;
}

/** Everything that goes, the last first, so that nothing is needed by what is still there. */
function dropStatements(
  all: readonly Created[],
  kept: ReadonlySet<Created>,
): string[] {
  const tables = new Set(
    all.filter(({ object }) => object.kind === "table")
      .map(({ object }) => object.title.slice("table ".length)),
  );
  return all.toReversed()
    .filter((each) =>
      !kept.has(each) && each.object.kind !== "extension" &&
      // An index goes with its table.
      (each.object.kind !== "index" || !tables.has(each.table ?? ""))
    )
    .map(dropStatement);
}

/** Where the functions behind the policies and triggers of the organizations go on; the Data API does not show it. */
const FUNCTIONS = "organization_functions";

const MAKE_SCHEMA = `create schema ${FUNCTIONS};
grant usage on schema ${FUNCTIONS} to authenticated, service_role;
comment on schema ${FUNCTIONS} is
  'Functions behind the policies and triggers of the organizations, which One Number left when it was removed.';`;

/** What stays moves out of the schema that goes. */
function moveKept(kept: ReadonlySet<Created>): string[] {
  return [...kept]
    .filter(({ object }) => object.title.startsWith("function one_number."))
    .map(({ title, statement }) => {
      // It would call what has moved, or is gone.
      const calls = /\bone_number\.\w+/g;
      const names = new Set(statement.text.match(calls));
      if (names.size > 1) {
        throw new Error(`${title} stays, but uses others: ${[...names]}`);
      }
      return `alter ${title} set schema ${FUNCTIONS};`;
    });
}

/** The migration that takes out what these migrations brought in. */
export async function composeRemoval(
  { migrations, organizations, wish, secrets, evenWhilePurchasing }:
    RemovalOptions,
): Promise<string> {
  const all = await readCreated(migrations);
  const isOwn = organizations === "of One Number";
  const kept = isOwn ? keepTenants(all, wish) : new Set<Created>();
  const drops = dropStatements(all, kept);
  const isJob = (statement: string) => statement.startsWith("select cron.");
  const columns = wish.map((column) =>
    `alter table public.organizations drop column if exists ${column};`
  );
  const isAboutTenants = (statement: string) =>
    / on public\.organizations;$/.test(statement);
  return [
    HEADER,
    ...(evenWhilePurchasing ? [] : [REFUSE_PURCHASES]),
    listPaidNumbers,
    drops.filter(isJob).join("\n"),
    ...(isOwn ? [] : [LEAVE_APPLICATION]),
    drops.filter(isAboutTenants).join("\n"),
    ...(isOwn ? [[MAKE_SCHEMA, ...columns, ...moveKept(kept)].join("\n")] : []),
    drops.filter((each) => !isJob(each) && !isAboutTenants(each)).join("\n"),
    `delete from vault.secrets where name in (${
      secrets.map((name) => `'${name}'`).join(", ")
    });`,
  ].filter((part) => part !== "").join("\n\n") + "\n";
}
