import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { waitUntil } from "../../../local/wait-until.ts";
import { releaseScenario } from "../release-scenario.ts";
import type { Scenario, World } from "../scenario.ts";

const UNIQUE_VIOLATION = "23505";
const MOST = 5;

/** Only an admin with the SQL editor can do this, and the database still refuses. */
export const secondNumberByHand: Scenario = {
  name: "second-number-by-hand",
  about:
    "an admin records a second number, by hand in the SQL editor, for organizations that have one",
  async disturb(world) {
    await waitUntil("somebody has a number", async () => {
      const [any] = await world.database.sql`
        select from public.phone_numbers limit 1`;
      return any;
    });
    for (let number = 0; number < MOST; number += 1) {
      await recordSecondNumber(world, `+1555010${1000 + number}`)
        .catch((error) => {
          const isRefused = error instanceof postgres.PostgresError &&
            error.code === UNIQUE_VIOLATION;
          if (!isRefused) throw error;
        });
    }
  },
};

async function recordSecondNumber(
  { database: { sql } }: World,
  phoneNumber: string,
): Promise<void> {
  const sid = `PN${randomBytes(16).toString("hex")}`;
  await sql`
    with recorded as (
      insert into public.phone_numbers
        (phone_number, organization_id, organization_name, order_id, capabilities, country)
      select ${phoneNumber}, organization_id, organization_name, order_id, capabilities, country
      from public.phone_numbers where organization_id is not null order by purchased_at limit 1
      returning id
    )
    insert into public.phone_number_details (phone_number_id, twilio_sid)
    select id, ${sid} from recorded`;
}

/** Makes the number of the second organization look as if its organization had been deleted. */
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

/** After all other numbers are given back, an admin returns the number to its organization. */
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

/** Would release an existing organization's number if the database checked only the number's own row. */
export const detachedByHand = releaseScenario({
  name: "detached-by-hand",
  about:
    "in the SQL editor, an organization's number lost its organization and became due",
  beforeDeletion: detachOne,
  afterDeletion: attachAgain,
});

/** Swaps the Twilio ids of the numbers of the first two organizations, of which the first is deleted. */
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

/** After every release was tried, mends the mistake and gives the number back after all. */
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

/** Would release an existing organization's number if the function did not check the number behind the id. */
export const swappedIds = releaseScenario({
  name: "swapped-ids",
  about:
    "in the SQL editor, a deleted organization's number got the id of another organization's",
  beforeDeletion: swapIds,
  afterDeletion: swapBack,
});
