import assert from "node:assert/strict";
import { insertAgain } from "../organizations.ts";
import type { Scenario, World } from "../scenario.ts";
import { everyOrderWaits, nobodyIsTold } from "../waiting-orders.ts";

/** The statuses that gateways, proxies and firewalls answer by themselves. */
const STATUSES = [400, 401, 403, 404, 408, 409, 429, 451] as const;
/** One attempt that buys, and one that looks for the bought number. */
const ATTEMPTS = 2;

/** Twilio sells each number, a gateway answers for it, and answers the look-ups as well until all orders wait. */
function behindGateway(
  name: string,
  about: string,
  putBack: (world: World) => Promise<void> = () => Promise.resolve(),
): Scenario {
  return {
    name,
    about,
    async prepare(world) {
      const { twilio, organizations, database: { sql } } = world;
      await sql`update public.provisioning_settings set max_attempts = ${ATTEMPTS}`;
      const pages = shuffled(
        STATUSES.flatMap((status) => [
          { kind: "html", status, when: "after" } as const,
          { kind: "text", status, when: "after" } as const,
        ]),
        world,
      );
      const times = Math.ceil(organizations / pages.length);
      for (const fault of pages) {
        await twilio.addFault({ operation: "purchase", fault, times });
      }
      const page = { kind: "html", status: 403 } as const;
      await twilio.addFault({ operation: "list", fault: page, times: null });
    },
    async disturb(world) {
      await everyOrderWaits(world);
      await world.twilio.clearFaults();
      await putBack(world);
      await world.database.sql`select one_number.sweep_phone_number_orders()`;
    },
    verify(ledgers, { organizations }) {
      assert.equal(ledgers.bill.length, organizations, "Numbers paid");
      nobodyIsTold(ledgers);
    },
  };
}

/** Deletes the reservations as in Studio, and then restarts each order: in Studio, by its policy, or with its organization. */
async function putBackByHand(world: World): Promise<void> {
  const { sql } = world.database;
  const orders = await sql<{ id: string; organization: string }[]>`
    update public.phone_number_orders set reserved_phone_number = null, reserved_at = null
    where status = 'queued'
    returning id, organization_id as organization`;
  for (const [index, { id, organization }] of orders.entries()) {
    switch (index % 3) {
      case 0:
        await sql`
          update public.phone_number_orders set status = 'queued', attempts = 0, due_at = now()
          where id = ${id} and status = 'queued'`;
        break;
      case 1:
        for (const policy of ["never", "auto"]) {
          await sql`
            update public.organizations set provisioning_policy = ${policy} where id = ${organization}`;
        }
        break;
      case 2:
        await sql`delete from public.organizations where id = ${organization}`;
    }
  }
  await insertAgain(world);
}

function shuffled<Item>(
  items: readonly Item[],
  { dice }: World,
): readonly Item[] {
  return items.map((item) => ({ item, turn: dice() }))
    .sort((one, other) => one.turn - other.turn)
    .map(({ item }) => item);
}

/** An answer that is not Twilio's own does not tell whether Twilio sold the number. */
export const gatewayAnswers: readonly Scenario[] = [
  behindGateway(
    "gateway-answers",
    "Twilio sells, a gateway answers 400 to 451 in HTML or text, look-ups are blocked too, and later all go on by themselves",
  ),
  behindGateway(
    "put-back-as-new",
    "the same, and what waits begins anew without its reservation: in Studio, by its policy, or with its organization",
    putBackByHand,
  ),
];
