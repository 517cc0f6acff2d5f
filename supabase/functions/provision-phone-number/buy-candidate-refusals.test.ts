import { rejects } from "node:assert/strict";
import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { buyCandidate } from "./buy-number.ts";
import { failure } from "./testing/fake-twilio-numbers.ts";
import {
  fakeOrder,
  inVancouver,
  numbersOfVancouver,
} from "./testing/fake-provisioning.ts";

Deno.test("a reservation that the database does not confirm buys nothing", async () => {
  const { order, deps, orders, twilio } = fakeOrder(
    inVancouver("+16045550001"),
  );
  orders.breakNext("reserve");
  await rejects(() => buyCandidate(order, 0, deps), {
    message: "No database",
  });
  assertEquals(twilio.bill, []);
});

Deno.test("after ten refusals the order goes back, certain to have paid nothing", async () => {
  const { order, deps, twilio, journal } = fakeOrder(
    ...numbersOfVancouver(11),
  );
  for (const { phoneNumber } of numbersOfVancouver(10)) {
    twilio.goneMeanwhile.add(phoneNumber);
  }
  assertEquals(await buyCandidate(order, 0, deps), {
    kind: "failed",
    failure: failure("candidate-refused"),
    mayBePaid: false,
  });
  assertStrictEquals(journal.at(-1), "buy +16045550009");
});

Deno.test("a refusal is logged with the twilio's reason", async () => {
  const { order, deps, twilio, logger } = fakeOrder(...numbersOfVancouver(2));
  twilio.goneMeanwhile.add("+16045550000");
  await buyCandidate(order, 0, deps);
  assertEquals(logger.lines[0], {
    level: "warn",
    message: "Twilio did not sell the phone number",
    fields: {
      organizationId: "organization-1",
      phoneNumber: "+16045550000",
      code: "CANDIDATE_REFUSED",
      reason: "Scripted",
    },
  });
});

Deno.test("nine refusals do not end the attempt", async () => {
  const { order, deps, twilio } = fakeOrder(...numbersOfVancouver(10));
  for (const { phoneNumber } of numbersOfVancouver(9)) {
    twilio.goneMeanwhile.add(phoneNumber);
  }
  await buyCandidate(order, 0, deps);
  assertEquals(twilio.bill, ["+16045550009"]);
});

Deno.test("an unknown outcome may be paid for, so no other number is tried", async () => {
  const { order, deps, twilio, row } = fakeOrder(...numbersOfVancouver(2));
  twilio.failNext("buy", failure("outcome-unknown"), "done");
  assertEquals(await buyCandidate(order, 0, deps), {
    kind: "failed",
    failure: failure("outcome-unknown"),
    mayBePaid: true,
  });
  assertEquals(twilio.bill, ["+16045550000"]);
  assertStrictEquals(row.reservation?.phoneNumber, "+16045550000");
});

for (const kind of ["rate-limited", "account-refused", "permanent"] as const) {
  Deno.test(`a purchase that is ${kind} ends the attempt, certain to have paid nothing`, async () => {
    const { order, deps, twilio } = fakeOrder(...numbersOfVancouver(2));
    twilio.failNext("buy", failure(kind));
    assertEquals(await buyCandidate(order, 0, deps), {
      kind: "failed",
      failure: failure(kind),
      mayBePaid: false,
    });
    assertEquals(twilio.bill, []);
  });
}

Deno.test("a search that fails ends the attempt, certain to have paid nothing", async () => {
  const { order, deps, twilio, journal } = fakeOrder(
    inVancouver("+16045550001"),
  );
  twilio.failNext("search", failure("outcome-unknown"));
  assertEquals(await buyCandidate(order, 0, deps), {
    kind: "failed",
    failure: failure("outcome-unknown"),
    mayBePaid: false,
  });
  assertEquals(journal, ["search 604"]);
});

Deno.test("a lost lease buys nothing", async () => {
  const { order, deps, orders, twilio } = fakeOrder(
    inVancouver("+16045550001"),
  );
  orders.expireLeases();
  assertEquals(await buyCandidate(order, 0, deps), { kind: "lease-lost" });
  assertEquals(twilio.bill, []);
});

Deno.test("without stock anywhere the order goes back and says so", async () => {
  const { order, deps } = fakeOrder();
  assertEquals(await buyCandidate(order, 0, deps), {
    kind: "failed",
    failure: {
      kind: "candidate-refused",
      code: "NO_NUMBER_AVAILABLE",
      message:
        "No number was for sale in the area code, its region or its country",
    },
    mayBePaid: false,
  });
});
