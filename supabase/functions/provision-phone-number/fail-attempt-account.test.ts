import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { failAttempt } from "./fail-attempt.ts";
import { fakeOrder } from "./testing/fake-provisioning.ts";

const refused = {
  kind: "account-refused",
  code: "TWILIO_20003",
  message: "Authenticate",
} as const;

Deno.test("a refusal of the account is reported once and costs the order nothing", async () => {
  const { order, row, orders, deps, logger } = fakeOrder();
  const outcome = await failAttempt(order, refused, { mayBePaid: false }, deps);
  assertStrictEquals(outcome, "waiting");
  assertEquals([row.status, row.attempts, row.failure], [
    "queued",
    0,
    null,
  ]);
  assertEquals(orders.refusals, [
    { code: "TWILIO_20003", message: "Authenticate", keepReservation: false },
  ]);
  assertEquals(logger.lines, [{
    level: "error",
    message: "Twilio refuses the account: nothing is bought meanwhile",
    fields: { code: "TWILIO_20003", reason: "Authenticate" },
  }]);
});

Deno.test("a refusal of the account does not forget what may be paid for", async () => {
  const { order, orders, deps } = fakeOrder();
  await failAttempt(order, refused, { mayBePaid: true }, deps);
  assertStrictEquals(orders.refusals[0]?.keepReservation, true);
});

Deno.test("whoever lost the lease reports no refusal", async () => {
  const { order, orders, deps, logger } = fakeOrder();
  orders.expireLeases();
  const outcome = await failAttempt(order, refused, { mayBePaid: false }, deps);
  assertStrictEquals(outcome, "lease-lost");
  assertEquals([orders.refusals, logger.lines], [[], []]);
});
