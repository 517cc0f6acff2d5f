import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { failAttempt } from "./fail-attempt.ts";
import { fakeProvisioning, leasedOrder } from "./testing/fake-provisioning.ts";

const refused = {
  kind: "account-refused",
  code: "TWILIO_20003",
  message: "Authenticate",
} as const;

Deno.test("a refusal of the account is reported once, and is no failure of the order", async () => {
  const { orders, deps, logger } = fakeProvisioning();
  const mayBePaid = { mayBePaid: false };
  const outcome = await failAttempt(leasedOrder(), refused, mayBePaid, deps);
  assertStrictEquals(outcome, "waiting");
  assertEquals(orders.failures, []);
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
  const { orders, deps } = fakeProvisioning();
  await failAttempt(leasedOrder(), refused, { mayBePaid: true }, deps);
  assertStrictEquals(orders.refusals[0]?.keepReservation, true);
});

Deno.test("whoever lost the lease tells nobody that nothing is bought", async () => {
  const { orders, deps, logger } = fakeProvisioning();
  orders.answers.refuseAccount = "lease_lost";
  const mayBePaid = { mayBePaid: false };
  const outcome = await failAttempt(leasedOrder(), refused, mayBePaid, deps);
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(logger.lines, []);
});
