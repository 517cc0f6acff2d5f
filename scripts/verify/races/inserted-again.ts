import type postgres from "postgres";

export const ACME = "+16045550001";

/** The states of the order, the number and its release, and the organization's number. */
export async function state(sql: postgres.Sql) {
  const [row] = await sql`
    select
      o.status as order, n.status as number, r.status as release, n.organization_id = g.id as owned,
      (
        select count(*)::int from public.admin_notifications
        where status = 'pending' and type = 'organization_returned'
      ) as questions
    from public.phone_number_orders as o
    left join public.organizations as g on g.id = o.organization_id
    left join public.phone_numbers as n on n.order_id = o.id
    left join public.phone_number_releases as r on r.phone_number_id = n.id
  `;
  return { ...row };
}

/** The admins are asked once, and no organization has the number meanwhile. */
export const asked = {
  order: "purchased",
  number: "releasing",
  release: "held",
  owned: null,
  questions: 1,
};

/** Another number is being bought. */
export const ordered = { order: "queued", questions: 0 };
