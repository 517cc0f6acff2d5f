import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { provisionOrder } from "./provision-order.ts";
import {
  failure,
  type FakeTwilioNumbers,
} from "./testing/fake-twilio-numbers.ts";
import { fakeOrder, inVancouver } from "./testing/fake-provisioning.ts";

const NO_ANSWER = failure("outcome-unknown");

/** An attempt that buys a number, gets no answer, and has lost its lease when it gives up. */
async function buyTooLate(prepare = (_twilio: FakeTwilioNumbers) => {}) {
  const fakes = fakeOrder(inVancouver("+16045550001"));
  const { twilio, orders, order, deps } = fakes;
  const sell = twilio.buy.bind(twilio);
  twilio.buy = async (phoneNumber, tag) => {
    orders.expireLeases();
    twilio.failNext("buy", NO_ANSWER, "done");
    prepare(twilio);
    return await sell(phoneNumber, tag);
  };
  return { ...fakes, outcome: await provisionOrder(order, 0, deps) };
}

Deno.test("a number bought too late, without an answer and without a lease, is reported", async () => {
  const { twilio, orders, outcome } = await buyTooLate();
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(
    orders.unaccounted.map(({ phoneNumber, tag }) => [phoneNumber, tag]),
    [[twilio.bill[0], "org:organization-1"]],
  );
});

Deno.test("what cannot be looked for is left to reconciliation", async () => {
  const { orders, outcome, messages } = await buyTooLate((twilio) =>
    twilio.failNext("findByTag", failure("outcome-unknown"))
  );
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(orders.unaccounted, []);
  assert(
    messages().includes("Cannot tell whether a number was bought too late"),
  );
});

Deno.test("a lost lease alone is no reason to look", async () => {
  const { twilio, orders, order, deps, journal } = fakeOrder();
  twilio.failNext("search", failure("outcome-unknown"));
  orders.expireLeases();
  assertStrictEquals(await provisionOrder(order, 0, deps), "lease-lost");
  assert(!journal.some((line) => line.startsWith("find")), String(journal));
});
