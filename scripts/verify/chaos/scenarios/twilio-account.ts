import assert from "node:assert/strict";
import type { Settings } from "../../../simulators/twilio/control-client.ts";
import { waitUntil } from "../../../local/wait-until.ts";
import { moveTime } from "../database.ts";
import type { Scenario, World } from "../scenario.ts";

const PROBES = 3;

type Change = (twilio: World["twilio"]) => Promise<void>;

const changeSettings = (settings: Partial<Settings>): Change => (twilio) =>
  twilio.changeSettings(settings).then(() => {});

/** Twilio refuses every purchase of the account for longer than several probes. */
function refusedAccount(
  name: string,
  about: string,
  { refuse, mend }: { refuse: Change; mend: Change },
): Scenario {
  return {
    name,
    about,
    prepare: ({ twilio }) => refuse(twilio),
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
      await mend(twilio);
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
      refuse: changeSettings({ accountStatus: "suspended" }),
      mend: changeSettings({ accountStatus: "active" }),
    },
  ),
  refusedAccount(
    "no-credit",
    "the balance is used up and later filled again",
    {
      refuse: changeSettings({ creditRefused: true }),
      mend: changeSettings({ creditRefused: false }),
    },
  ),
  refusedAccount(
    "no-such-account",
    "Twilio answers 404 for the account's path, as with a wrong account SID, until it is corrected",
    {
      refuse: (twilio) =>
        twilio.addFault({
          operation: "any",
          fault: {
            kind: "error",
            status: 404,
            code: 20404,
            message: "The requested resource was not found",
          },
          times: null,
        }).then(() => {}),
      mend: (twilio) => twilio.clearFaults(),
    },
  ),
];
