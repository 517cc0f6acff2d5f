import assert from "node:assert/strict";
import { waitUntil } from "../../../local/wait-until.ts";
import type { Fault } from "../../../simulators/twilio/control-client.ts";
import { moveTime } from "../database.ts";
import { serverError } from "../faults.ts";
import type { Scenario, World } from "../scenario.ts";
import { everyOrderWaits, nobodyIsTold } from "../waiting-orders.ts";

const ATTEMPTS = 3;
const PROBES = 5;
/** A look-up by tag, one by number and a purchase, or a search. */
const MOST_REQUESTS_OF_A_PROBE = 3;

/** Nothing but passing trouble for longer than all attempts of every order, and then all is well. */
function outage(
  name: string,
  about: string,
  faults: readonly (readonly ["any" | "search", Fault])[],
): Scenario {
  return {
    name,
    about,
    async prepare({ twilio, dice, database: { sql } }) {
      await sql`update public.provisioning_settings set max_attempts = ${ATTEMPTS}`;
      const [[operation, last], ...others] = shuffled(faults, dice);
      for (const [operation, fault] of others) {
        await twilio.addFault({
          operation,
          fault,
          times: null,
          probability: 0.3,
        });
      }
      await twilio.addFault({ operation, fault: last, times: null });
    },
    async disturb(world) {
      await everyOrderWaits(world);
      for (let probe = 0; probe < PROBES; probe += 1) await oneProbes(world);
      const told = await world.database.sql`
        select from public.admin_notifications where type in ('provisioning_held', 'provisioning_failed')`;
      assert.equal(told.length, 1, "Notifications of the outage");
      await world.twilio.clearFaults();
    },
    verify(ledgers, { organizations }) {
      assert.equal(ledgers.bill.length, organizations, "Numbers paid");
      nobodyIsTold(ledgers);
    },
  };
}

/** Lets a quarter of an hour pass, after which one order is tried, and no other. */
async function oneProbes(
  { database: { sql }, twilio, traffic }: World,
): Promise<void> {
  const before = (await twilio.requests()).length;
  await moveTime(sql);
  const requests = await waitUntil("an order probes", async () => {
    const { length } = await twilio.requests();
    return length > before && traffic.isQuiet(250)
      ? length - before
      : undefined;
  });
  assert.ok(
    requests <= MOST_REQUESTS_OF_A_PROBE,
    `${requests} requests in a quarter of an hour`,
  );
}

function shuffled<Item>(
  items: readonly Item[],
  dice: () => number,
): readonly [Item, ...Item[]] {
  const [first, ...others] = items
    .map((item) => ({ item, turn: dice() }))
    .sort((one, other) => one.turn - other.turn)
    .map(({ item }) => item);
  if (first === undefined) throw new Error("There are no faults");
  return [first, ...others];
}

const page = (status: number, when: "before" | "after"): Fault => ({
  kind: "html",
  status,
  when,
});

/** Outages that are longer than all attempts. */
export const outages: readonly Scenario[] = [
  outage(
    "long-outage",
    "nothing answers as Twilio does for longer than all attempts: pages, resets, 5xx, before or after the effect",
    [
      ["any", page(403, "before")],
      ["any", page(404, "after")],
      ["any", page(429, "before")],
      ["any", page(451, "after")],
      ["any", serverError(500, "after")],
      ["any", serverError(503, "before")],
      ["any", { kind: "reset", when: "after" }],
    ],
  ),
  outage(
    "gateway-at-search",
    "a gateway answers every search for longer than all attempts",
    [
      ["search", page(403, "before")],
      ["search", page(404, "before")],
      ["search", page(429, "before")],
      ["search", { kind: "text", status: 451, when: "before" }],
    ],
  ),
];
