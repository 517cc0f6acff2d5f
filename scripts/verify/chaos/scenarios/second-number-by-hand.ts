import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { waitUntil } from "../../../local/wait-until.ts";
import type { Scenario } from "../scenario.ts";
import type { World } from "../world.ts";

const UNIQUE_VIOLATION = "23505";
const MOST = 5;

/** What nobody but an admin with the SQL editor can do, and the database still refuses. */
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
