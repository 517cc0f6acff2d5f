import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { provisionOrder } from "./provision-order.ts";
import { failure, type FakeCarrier } from "./testing/fake-carrier.ts";
import { fakeOrder, inVancouver } from "./testing/fake-provisioning.ts";

const NO_ANSWER = failure("outcome-unknown");

/** An attempt that buys a number, gets no answer, and has lost its lease when it gives up. */
async function buyTooLate(prepare = (_carrier: FakeCarrier) => {}) {
  const fakes = fakeOrder(inVancouver("+16045550001"));
  const { carrier, orders, order, deps } = fakes;
  const sell = carrier.purchase.bind(carrier);
  carrier.purchase = async (phoneNumber, tag) => {
    orders.expireLeases();
    carrier.failNext("purchase", NO_ANSWER, "done");
    prepare(carrier);
    return await sell(phoneNumber, tag);
  };
  return { ...fakes, outcome: await provisionOrder(order, 0, deps) };
}

Deno.test("a number bought too late, without an answer and without a lease, is reported", async () => {
  const { carrier, orders, outcome } = await buyTooLate();
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(
    orders.unaccounted.map(({ phoneNumber, tag }) => [phoneNumber, tag]),
    [[carrier.bill[0], "org:organization-1"]],
  );
});

Deno.test("what cannot be looked for is left to reconciliation", async () => {
  const { orders, outcome, messages } = await buyTooLate((carrier) =>
    carrier.failNext("findByTag", failure("outcome-unknown"))
  );
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(orders.unaccounted, []);
  assert(
    messages().includes("Cannot tell whether a number was bought too late"),
  );
});

Deno.test("a lost lease alone is no reason to look", async () => {
  const { carrier, orders, order, deps, journal } = fakeOrder();
  carrier.failNext("search", failure("outcome-unknown"));
  orders.expireLeases();
  assertStrictEquals(await provisionOrder(order, 0, deps), "lease-lost");
  assert(!journal.some((line) => line.startsWith("find")), String(journal));
});
