import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { drainOrders } from "./drain-orders.ts";
import {
  fakeProvisioning,
  numbersOfVancouver,
} from "./testing/fake-provisioning.ts";

/** A world with this many due orders and numbers. */
function startWithOrders(count: number) {
  const world = fakeProvisioning(...numbersOfVancouver(count));
  for (let placed = 0; placed < count; placed++) world.orders.place();
  const statuses = () => world.orders.rows.map(({ status }) => status);
  return { ...world, statuses };
}

Deno.test("orders are claimed and worked on until none is due", async () => {
  const { orders, twilio, deps, statuses } = startWithOrders(7);
  orders.batchSize = 3;
  await drainOrders(deps, Infinity);
  assertEquals(statuses(), Array.from({ length: 7 }, () => "purchased"));
  assertStrictEquals(new Set(twilio.bill).size, 7);
});

Deno.test("without a due order nothing happens", async () => {
  const { deps, journal, messages } = startWithOrders(0);
  await drainOrders(deps, Infinity);
  assertEquals([journal, messages()], [[], []]);
});

Deno.test("orders that are claimed together begin with different candidates", async () => {
  const { deps, journal } = startWithOrders(3);
  await drainOrders(deps, Infinity);
  const reserved = journal.filter((entry) => entry.startsWith("reserve"));
  assertStrictEquals(reserved.length, 3);
});

Deno.test("an attempt that breaks off is logged and does not stop the others", async () => {
  const { orders, deps, logger, statuses } = startWithOrders(3);
  orders.breakNext("reserve");
  await drainOrders(deps, Infinity);
  assertEquals(statuses(), ["purchasing", "purchased", "purchased"]);
  const [broken] = logger.lines.filter(({ level }) => level === "error");
  assertStrictEquals(broken?.message, "Attempt broke off");
  assertStrictEquals(broken.fields["organizationId"], "organization-1");
  assert(broken.fields["error"] instanceof Error);
});

for (
  const [secondsEach, purchases] of [
    [20, 3],
    [29, 3],
    [30, 2],
    [60, 1],
  ] as const
) {
  Deno.test(`of orders that take ${secondsEach} seconds, ${purchases} are claimed within a minute`, async () => {
    const { orders, twilio, deps } = startWithOrders(5);
    orders.batchSize = 1;
    const now = () => new Date(twilio.bill.length * secondsEach * 1000);
    await drainOrders({ ...deps, now }, 60_000);
    assertStrictEquals(twilio.bill.length, purchases);
  });
}

Deno.test("orders that cannot be claimed wait for the next sweep", async () => {
  const { orders, deps, logger, statuses } = startWithOrders(1);
  orders.breakNext("claim");
  await drainOrders(deps, Infinity);
  assertEquals(statuses(), ["queued"]);
  assertEquals(logger.lines.map(({ level, message }) => [level, message]), [
    ["error", "Cannot claim orders, the next sweep tries again"],
  ]);
});
