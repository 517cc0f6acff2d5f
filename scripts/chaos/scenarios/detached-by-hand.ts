import { waitUntil } from "../../wait-until.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { World } from "../world.ts";

/** The second organization is not deleted: its number looks as if it had been. */
async function detachOne({ database: { sql } }: World): Promise<void> {
  await sql`
    update public.phone_numbers
    set status = 'releasing', releasing_at = now(), release_due_at = now(), organization_id = null
    where id = (
      select n.id from public.phone_numbers as n
      join public.phone_number_orders as o on o.id = n.order_id
      order by o.organization_id offset 1 limit 1
    )`;
}

/** Once all others are given back, gives the number its organization again. */
async function attachAgain({ database: { sql } }: World): Promise<void> {
  await sql`select one_number.sweep_phone_number_releases()`;
  await waitUntil("what is to be given back is", async () => {
    const due = await sql`
      select from public.phone_numbers as n where one_number.may_be_released(n)`;
    return due.length === 0 || undefined;
  });
  await sql`
    update public.phone_numbers as n
    set status = 'pending_import', releasing_at = null, release_due_at = null, organization_id = g.id
    from public.phone_number_orders as o
    join public.organizations as g on g.id = o.organization_id
    where o.id = n.order_id and n.status = 'releasing' and n.organization_id is null`;
}

/** What would delete a living organization's number, if only the number's own row were asked. */
export const detachedByHand = releaseScenario({
  name: "detached-by-hand",
  about:
    "in the SQL editor, an organization's number lost its organization and became due",
  meddle: detachOne,
  mend: attachAgain,
});
