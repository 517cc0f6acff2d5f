import { createHash } from "node:crypto";

/** The id that `organizations.sql` gives to one of its rows. */
export function scaleId(kind: string, number: number): string {
  return createHash("md5").update(`${kind}${number}`).digest("hex").replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    "$1-$2-$3-$4-$5",
  );
}

/** A statement whose time must not depend on how many organizations there are. */
export type ScaleQuery = {
  name: string;
  /** As whom: a client of the Data API, or a cron job (`postgres`). */
  role: "authenticated" | "service_role" | "postgres";
  /** The signed-in user, for `authenticated`. */
  user?: string;
  /** What happens before, in the same transaction. */
  before?: string;
  sql: string;
};

/** A list as the Data API sends it for supabase-js, which it cuts at the project's `max_rows`. */
export function dataApiList(
  table: string,
  { filter = "", order = "", limit = 1000, count = false } = {},
): string {
  const counted = count
    ? `, counted as (select 1 from public.${table} ${filter})`
    : "";
  const total = count ? "(select count(*) from counted)" : "null::bigint";
  return `with source as (
      select ${table}.* from public.${table} ${filter} ${order} limit ${limit} offset 0
    )${counted}
    select ${total} as total, count(_t) as page_total, coalesce(json_agg(_t), '[]') as body
    from (select * from source) as _t`;
}

const members = [
  { organizations: 1, user: scaleId("user", 500), first: [500] },
  { organizations: 3, user: scaleId("user", 2), first: [101, 102, 103] },
  {
    organizations: 100,
    user: scaleId("user", 1),
    first: Array.from({ length: 100 }, (_, index) => index + 1),
  },
];

const lists = [
  { table: "organizations", id: "id", order: "order by created_at desc" },
  {
    table: "organization_members",
    id: "organization_id",
    order: "order by created_at desc",
  },
  {
    table: "phone_numbers",
    id: "organization_id",
    order: "order by purchased_at desc",
  },
  { table: "calls", id: "organization_id", order: "order by started_at desc" },
  {
    table: "missed_calls",
    id: "organization_id",
    order: "order by called_at desc",
  },
];

/** A member's lists without any filter, and beside each the same as a server reads it with an explicit one. */
export const memberLists = members.flatMap(({ organizations, user, first }) =>
  lists.flatMap(({ table, id, order }) => {
    const ids = first.map((number) => scaleId("organization", number));
    const filter = `where ${id} = any ('{${ids.join(",")}}')`;
    const about = `${table} of a member of ${organizations}`;
    return [
      { name: about, options: {} },
      { name: `${about}, the latest ten`, options: { order, limit: 10 } },
      { name: `${about}, counted`, options: { count: true } },
    ].map(({ name, options }): { member: ScaleQuery; server: ScaleQuery } => ({
      member: {
        name,
        role: "authenticated",
        user,
        sql: dataApiList(table, options),
      },
      server: {
        name: `${name}, by a server`,
        role: "service_role",
        sql: dataApiList(table, { ...options, filter }),
      },
    }));
  })
);

const customersView = members.map(({ organizations, user }): ScaleQuery => ({
  name: `organization_phone_numbers of a member of ${organizations}`,
  role: "authenticated",
  user,
  sql: dataApiList("organization_phone_numbers"),
}));

const sweeps = [
  "answer_waiting_numbers",
  "begin_daily_reconciliation",
  "delete_old_activation_links",
  "empty_due_calls",
  "expire_dialled_calls",
  "follow_departures",
  "sweep_heartbeat",
  "sweep_import_reminders",
  "sweep_imports",
  "sweep_message_counts",
  "sweep_notification_deliveries",
  "sweep_phone_number_imports",
  "sweep_phone_number_orders",
  "sweep_phone_number_releases",
  "sweep_reconciliation",
  "sweep_wake_ups",
].map((name): ScaleQuery => ({
  name,
  role: "postgres",
  sql: `select one_number.${name}()`,
}));

/** An order that a function works on, with its lease. */
const leased = `
  insert into public.organizations (id, name) values ('${
  scaleId("leased", 1)
}', 'Leased');
  update public.phone_number_orders
  set status = 'purchasing', turn = null, due_at = now() + interval '2 minutes', purchasing_at = now(),
    attempts = 1, lease_token = organization_id
  where organization_id = '${scaleId("leased", 1)}'`;
const leasedOrder =
  `(select id from public.phone_number_orders where organization_id = '${
    scaleId("leased", 1)
  }')`;

const work: ScaleQuery[] = [
  {
    name: "insert of an organization by a user",
    role: "authenticated",
    user: scaleId("user", 500),
    sql:
      "with made as (insert into public.organizations (name) values ('New') returning *) select * from made",
  },
  {
    name: "claim",
    role: "service_role",
    sql:
      "select public.claim_order_batch(10, 120, 'p', 'AC' || repeat('1', 32))",
  },
  {
    name: "reserve",
    role: "service_role",
    before: leased,
    sql: `select public.reserve_phone_number(${leasedOrder}, '${
      scaleId("leased", 1)
    }', '+12365550000', 120)`,
  },
  {
    name: "complete",
    role: "service_role",
    before: leased,
    sql: `select public.complete_phone_number_order(${leasedOrder}, '${
      scaleId("leased", 1)
    }', '+12365550000', 'PN' || repeat('1', 32), '{"voice": true}', 'CA', 'BC', 'Victoria', 1.15, 'USD')`,
  },
  {
    name: "activate",
    role: "service_role",
    sql:
      `select public.activate_phone_number(n.phone_number, 'phnum_new') from public.phone_numbers as n where n.id = '${
        scaleId("number", 203)
      }'`,
  },
  {
    name: "greet",
    role: "service_role",
    sql: "select * from public.greet_caller('+13122000050')",
  },
  {
    name: "claim of deliveries",
    role: "service_role",
    sql: "select public.claim_delivery_batch(120)",
  },
  {
    name: "claim of releases",
    role: "service_role",
    sql: "select public.claim_release_batch(10, 120)",
  },
  {
    name: "claim of imports",
    role: "service_role",
    sql: "select public.claim_import_batch(10, 120)",
  },
];

const forAdmins: ScaleQuery[] = [
  {
    name: "admins' pending notifications",
    role: "service_role",
    sql: dataApiList("admin_notifications", {
      filter: "where status = 'pending'",
      order: "order by created_at desc, id desc",
      limit: 51,
    }),
  },
  {
    name: "admins' pending notifications of a type",
    role: "service_role",
    sql: dataApiList("admin_notifications", {
      filter:
        "where status = 'pending' and type = 'elevenlabs_import_required'",
      order: "order by created_at desc, id desc",
      limit: 51,
    }),
  },
  {
    name: "summarize_waiting_imports",
    role: "service_role",
    sql: "select * from public.summarize_waiting_imports()",
  },
  {
    name: "list_waiting_work",
    role: "service_role",
    sql: "select * from public.list_waiting_work(100)",
  },
  {
    name: "count_waiting_work",
    role: "service_role",
    sql: "select * from public.count_waiting_work()",
  },
  {
    name: "search by name",
    role: "service_role",
    sql: "select * from public.search_records('Bakery 500')",
  },
  {
    name: "search by number",
    role: "service_role",
    sql: "select * from public.search_records('+13122000050')",
  },
  {
    name: "costs of an organization",
    role: "service_role",
    sql:
      `select public.report_costs(date_trunc('month', now())::date - 60, now()::date + 1, null, 1, '${
        scaleId("organization", 500)
      }')`,
  },
  {
    name: "costs so far of a number",
    role: "postgres",
    sql: `select * from one_number.costs_so_far(array['${
      scaleId("number", 500)
    }'::uuid])`,
  },
];

/** Everything that a function, a client or a cron job asks for while the product runs. */
export const scaleQueries: readonly ScaleQuery[] = [
  ...memberLists.map(({ member }) => member),
  ...customersView,
  ...work,
  ...sweeps,
  ...forAdmins,
];
