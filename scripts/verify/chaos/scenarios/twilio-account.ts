import assert from "node:assert/strict";
import type { Settings } from "../../../simulators/twilio/control-client.ts";
import { waitUntil } from "../../../local/wait-until.ts";
import { moveTime } from "../database.ts";
import type { Scenario, World } from "../scenario.ts";

const PROBES = 3;

/** Twilio refuses every purchase of the account for longer than several probes. */
function refusedAccount(
  name: string,
  about: string,
  { cause, mended }: { cause: Partial<Settings>; mended: Partial<Settings> },
): Scenario {
  return {
    name,
    about,
    prepare: async ({ twilio }) => void await twilio.changeSettings(cause),
    async disturb({ database, twilio, traffic }) {
      for (let probe = 0; probe <= PROBES; probe += 1) {
        const before = (await twilio.requests()).length;
        // The first attempts need no moved time.
        if (probe > 0) await moveTime(database.sql);
        await waitUntil(
          "Twilio refused the account and all is quiet",
          async () =>
            ((await twilio.requests()).length > before || probe === 0) &&
              traffic.isQuiet(250) && await isRefused(database.sql) ||
            undefined,
        );
      }
      await twilio.changeSettings(mended);
    },
    async verify(_ledgers, { database: { sql } }) {
      const burnt = await sql`
        select organization_name from public.phone_number_orders where attempts > 1`;
      assert.deepEqual([...burnt], [], "Refusals cost an order its attempts");
      assert.ok(!await isRefused(sql), "The account still counts as refused");
    },
  };
}

async function isRefused(sql: World["database"]["sql"]): Promise<boolean> {
  const [account] = await sql<{ refused: boolean }[]>`
    select refused_since is not null as refused from public.twilio_account`;
  return account?.refused ?? false;
}

/** Account refusals. */
export const twilioAccount: readonly Scenario[] = [
  refusedAccount(
    "account-suspended",
    "Twilio suspends the account and later lets it go on",
    {
      cause: { accountStatus: "suspended" },
      mended: { accountStatus: "active" },
    },
  ),
  refusedAccount(
    "no-credit",
    "the balance is used up and later filled again",
    { cause: { creditRefused: true }, mended: { creditRefused: false } },
  ),
];
