import { waitUntil } from "../../../local/wait-until.ts";
import { moveTime } from "../database.ts";
import { insertOrganizations } from "../organizations.ts";
import { everythingIsReleased, releaseScenario } from "../release-scenario.ts";
import type { Scenario, World } from "../scenario.ts";

/** Sweeps that must come to nothing while the project is stopped. */
const SWEEPS = 3;

/** The database runs elsewhere than it belongs, beside the original, with the same Twilio credentials. */
export const project: readonly Scenario[] = [
  releaseScenario({
    name: "copied-project",
    about:
      "the database is a copy of another project's, with its credentials: organizations are deleted and inserted, and an admin accepts the copy without the numbers",
    async beforeDeletion(world) {
      const { sql } = world.database;
      await sql`select public.activate_phone_number(phone_number, 'phnum_' || id) from public.phone_numbers`;
      await sql`update public.own_project set name = 'original'`;
      await sql`update public.phone_number_details set project_name = 'original'`;
    },
    async afterDeletion(world) {
      await insertOrganizations(world);
      await nothingHappens(world);
      await world.database
        .sql`select public.accept_project('local', null, 'leave')`;
    },
    verify({ phoneNumbers, owned, organizations }) {
      const isOwned = new Set(owned.map(({ sid }) => sid));
      const lost = phoneNumbers.filter(({ status, twilio_sid }) =>
        status === "released" || !isOwned.has(twilio_sid)
      );
      if (lost.length > 0) {
        throw new Error(
          `The original lost ${lost.map((row) => row.phone_number).join(", ")}`,
        );
      }
      const live = phoneNumbers.filter((row) => row.organization_id !== null);
      if (live.length !== organizations.length) {
        throw new Error("Not every organization of the copy has its number");
      }
    },
  }),
  releaseScenario({
    name: "other-account-while-released",
    about:
      "while organizations are deleted, the functions have the credentials of another Twilio account than the numbers were bought in; then the right ones",
    async beforeDeletion({ database: { sql } }) {
      await setAccount(sql, `AC${"0".repeat(32)}`);
    },
    async afterDeletion(world) {
      const { sql } = world.database;
      await insertOrganizations(world);
      const { seen_twilio_account_sid: account } = await nothingHappens(world);
      await setAccount(sql, account);
    },
    verify: everythingIsReleased,
  }),
];

async function setAccount(
  sql: World["database"]["sql"],
  account: string,
): Promise<void> {
  await sql`update public.own_project set twilio_account_sid = ${account}`;
  await sql`update public.phone_number_details set twilio_account_sid = ${account}`;
}

/** Waits until the database knows that it is elsewhere, and checks that sweeps then neither buy nor give back. */
async function nothingHappens({ twilio, database: { sql } }: World) {
  const before = (await twilio.account()).phoneNumbers.length;
  const stopped = await waitUntil("the project is stopped", async () => {
    await moveTime(sql);
    const [row] = await sql<{ seen_twilio_account_sid: string }[]>`
      select seen_twilio_account_sid from public.own_project where stopped_since is not null`;
    return row;
  });
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    await moveTime(sql);
    await waitUntil("the wake-ups are sent", async () => {
      const left = await sql`select from net.http_request_queue limit 1`;
      return left.length === 0 || undefined;
    });
  }
  const after = (await twilio.account()).phoneNumbers.length;
  const [touched] = await sql<{ orders: number; releases: number }[]>`
    select
      (select count(*)::int from public.phone_number_orders where status <> 'queued' and purchased_at is null) as orders,
      (select count(*)::int from public.phone_number_releases where attempts > 0) as releases`;
  if (before !== after || touched?.orders !== 0 || touched.releases !== 0) {
    throw new Error(
      `Twilio had ${before} numbers and has ${after}; touched: ${
        JSON.stringify(touched)
      }`,
    );
  }
  return stopped;
}
