import assert from "node:assert/strict";
import { waitUntil } from "../../local/wait-until.ts";
import { moveTime } from "./database.ts";
import type { Ledgers } from "./ledgers.ts";
import type { World } from "./scenario.ts";

const QUIET_MILLISECONDS = 250;

/** Moves time on until every order has used its attempts and waits for Twilio; throws when one has failed instead. */
export async function everyOrderWaits(
  { database: { sql }, traffic, organizations }: World,
): Promise<void> {
  const ended = await waitUntil("every order waits for Twilio", async () => {
    const [state] = await sql<
      { failed: number; waiting: number; unfinished: number }[]
    >`
      select
        (count(*) filter (where o.status = 'failed'))::int as failed,
        (count(*) filter (where o.status = 'queued' and o.attempts >= s.max_attempts))::int as waiting,
        (count(*) filter (where o.due_at < now() + interval '10 minutes'))::int as unfinished
      from public.phone_number_orders as o
      cross join public.provisioning_settings as s`;
    if (!traffic.isQuiet(QUIET_MILLISECONDS)) return undefined;
    const isOver = state?.waiting === organizations && state.unfinished === 0;
    if (isOver || state?.failed !== 0) return state;
    await moveTime(sql);
    return undefined;
  }, 60_000 + 500 * organizations);
  assert.equal(ended.failed, 0, "Orders failed in an outage");
}

/** Checks that no notification is left that says that Twilio does not answer, or refuses the account. */
export function nobodyIsTold({ notifications }: Ledgers): void {
  const left = notifications.filter(({ type }) =>
    type === "provisioning_held" || type === "provisioning_failed"
  );
  assert.deepEqual(left, [], "Notifications that did not resolve themselves");
}
