import { waitUntil } from "../../../local/wait-until.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { World } from "../world.ts";

/** The second organization is not deleted: its number looks as if it had been. */
async function detachOne({ database: { sql } }: World): Promise<void> {
  await sql`
    with detached as (
      update public.phone_numbers
      set status = 'releasing', releasing_at = now(), organization_id = null
      where id = (
        select n.id from public.phone_numbers as n
        join public.phone_number_orders as o on o.id = n.order_id
        order by o.organization_id offset 1 limit 1
      )
      returning id
    )
    insert into public.phone_number_releases (phone_number_id, due_at)
    select id, now() from detached`;
}

/** Once all others are given back, an admin gives the number its organization again. */
async function attachAgain({ database: { sql } }: World): Promise<void> {
  await sql`select one_number.sweep_phone_number_releases()`;
  await waitUntil("what is to be given back is", async () => {
    const due = await sql`
      select from public.phone_number_releases where due_at < now() + interval '12 hours'`;
    return due.length === 0 || undefined;
  });
  await sql`
    select public.keep_phone_number(n.phone_number)
    from public.phone_numbers as n
    join public.phone_number_releases as r on r.phone_number_id = n.id
    where n.status = 'releasing' and r.last_error_code = 'ORGANIZATION_EXISTS'`;
}

/** What would delete a living organization's number, if only the number's own row were asked. */
export const detachedByHand = releaseScenario({
  name: "detached-by-hand",
  about:
    "in the SQL editor, an organization's number lost its organization and became due",
  meddle: detachOne,
  mend: attachAgain,
});
