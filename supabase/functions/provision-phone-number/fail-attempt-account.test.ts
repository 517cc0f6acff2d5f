import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { failAttempt } from "./fail-attempt.ts";
import { fakeProvisioning, leasedOrder } from "./testing/fake-provisioning.ts";

const refused = {
  kind: "account-refused",
  code: "TWILIO_20003",
  message: "Authenticate",
} as const;

Deno.test("an account refusal is reported once, and does not fail the order", async () => {
  const { book, deps, logger } = fakeProvisioning();
  const mayBePaid = { mayBePaid: false };
  const outcome = await failAttempt(leasedOrder(), refused, mayBePaid, deps);
  assertStrictEquals(outcome, "waiting");
  assertEquals(book.failures, []);
  assertEquals(book.refusals, [
    { code: "TWILIO_20003", message: "Authenticate", keepReservation: false },
  ]);
  assertEquals(logger.lines, [{
    level: "error",
    message: "Twilio refuses the account: nothing is bought meanwhile",
    fields: { code: "TWILIO_20003", reason: "Authenticate" },
  }]);
});

Deno.test("an account refusal keeps a reservation that may be paid for", async () => {
  const { book, deps } = fakeProvisioning();
  await failAttempt(leasedOrder(), refused, { mayBePaid: true }, deps);
  assertStrictEquals(book.refusals[0]?.keepReservation, true);
});

Deno.test("without the lease an account refusal is not logged", async () => {
  const { book, deps, logger } = fakeProvisioning();
  book.answers.refuseAccount = "lease_lost";
  const mayBePaid = { mayBePaid: false };
  const outcome = await failAttempt(leasedOrder(), refused, mayBePaid, deps);
  assertStrictEquals(outcome, "lease-lost");
  assertEquals(logger.lines, []);
});
