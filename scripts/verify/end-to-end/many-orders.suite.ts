import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const ORDERS = 150;
const PATIENCE_MILLISECONDS = 120_000;

describe("more orders than one request may work on", () => {
  const stack = useStack();

  it(`are bought in several requests, and wait for no sweep`, async () => {
    const { database, server } = stack();
    await database`select cron.unschedule('sweep-phone-number-orders')`;
    const wakeUps = async () => {
      const [row] = await database<{ count: number }[]>`
        select count(*)::integer as count from net._http_response where status_code = 202`;
      return row?.count ?? 0;
    };
    try {
      const before = await wakeUps();
      const names = Array.from(
        { length: ORDERS },
        (_, index) => ({ name: `Many ${index + 1}` }),
      );
      const { data: organizations } = await server.from("organizations")
        .insert(names).select().throwOnError();
      const ids = organizations.map(({ id }) => id);
      await waitUntil("every order is fulfilled", async () => {
        const [row] = await database<{ left: number }[]>`
          select count(*)::integer as left from public.phone_number_orders
          where organization_id = any (${ids}) and status <> 'purchased'`;
        return row?.left === 0 || undefined;
      }, PATIENCE_MILLISECONDS);
      // One that the inserts sent, and at least two that the function asked for.
      assert.ok(await wakeUps() - before >= 3);
    } finally {
      await database`
        select cron.schedule('sweep-phone-number-orders', '* * * * *', 'select one_number.sweep_phone_number_orders()')`;
      await server.from("organizations").delete().like("name", "Many %")
        .throwOnError();
    }
  });
});
