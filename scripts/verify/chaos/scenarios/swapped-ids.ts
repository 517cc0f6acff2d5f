import { waitUntil } from "../../../local/wait-until.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { World } from "../world.ts";

/** The numbers of the first two organizations, of which the first is deleted: each row points at the other's at Twilio. */
async function swapIds({ database: { sql } }: World): Promise<void> {
  await sql.begin(async (transaction) => {
    const pair = await transaction<{ id: string; sid: string }[]>`
      select n.id, n.twilio_sid as sid
      from public.phone_number_records as n
      join public.phone_number_orders as o on o.id = n.order_id
      order by o.organization_id limit 2`;
    const [first, second] = pair;
    if (first === undefined || second === undefined) return;
    const point = (id: string, sid: string) =>
      transaction`update public.phone_number_details set twilio_sid = ${sid} where phone_number_id = ${id}`;
    await point(first.id, `PN${"0".repeat(32)}`);
    await point(second.id, first.sid);
    await point(first.id, second.sid);
  });
}

/** Once everything was tried, mends the mistake and gives the number back after all. */
async function swapBack(world: World): Promise<void> {
  const { database: { sql } } = world;
  await sql`select one_number.sweep_phone_number_releases()`;
  await waitUntil("every number was looked at", async () => {
    const untried = await sql`
      select from public.phone_number_releases
      where status = 'scheduled' and last_error_code is null`;
    return untried.length === 0 || undefined;
  }, 30_000 + 500 * world.organizations);
  await swapIds(world);
  await sql`
    select public.release_phone_number(n.phone_number, n.phone_number)
    from public.phone_numbers as n
    join public.phone_number_releases as r on r.phone_number_id = n.id
    where r.status = 'scheduled' and r.last_error_code = 'NUMBER_MISMATCH'`;
}

/** What would delete a living organization's number, if nobody looked which number it is. */
export const swappedIds = releaseScenario({
  name: "swapped-ids",
  about:
    "in the SQL editor, a deleted organization's number got the id of another organization's",
  meddle: swapIds,
  mend: swapBack,
});
