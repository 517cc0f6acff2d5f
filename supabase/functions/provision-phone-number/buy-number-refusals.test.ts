import { rejects } from "node:assert/strict";
import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { buyNumber } from "./buy-number.ts";
import { failure } from "./testing/fake-carrier.ts";
import {
  fakeOrder,
  inVancouver,
  numbersOfVancouver,
} from "./testing/fake-provisioning.ts";

Deno.test("a reservation that the database does not confirm buys nothing", async () => {
  const { order, deps, orders, carrier } = fakeOrder(
    inVancouver("+16045550001"),
  );
  orders.breakNext("reserve");
  await rejects(() => buyNumber(order, 0, deps), {
    message: "No database",
  });
  assertEquals(carrier.bill, []);
});

Deno.test("after ten refusals the order goes back, certain to have paid nothing", async () => {
  const { order, deps, carrier, journal } = fakeOrder(
    ...numbersOfVancouver(11),
  );
  for (const { phoneNumber } of numbersOfVancouver(10)) {
    carrier.goneMeanwhile.add(phoneNumber);
  }
  assertEquals(await buyNumber(order, 0, deps), {
    kind: "failed",
    failure: failure("candidate-refused"),
    mayBePaid: false,
  });
  assertStrictEquals(journal.at(-1), "purchase +16045550009");
});

Deno.test("a refusal is logged with the carrier's reason", async () => {
  const { order, deps, carrier, logger } = fakeOrder(...numbersOfVancouver(2));
  carrier.goneMeanwhile.add("+16045550000");
  await buyNumber(order, 0, deps);
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
  const { order, deps, carrier } = fakeOrder(...numbersOfVancouver(10));
  for (const { phoneNumber } of numbersOfVancouver(9)) {
    carrier.goneMeanwhile.add(phoneNumber);
  }
  await buyNumber(order, 0, deps);
  assertEquals(carrier.bill, ["+16045550009"]);
});

Deno.test("an unknown outcome may be paid for, so no other number is tried", async () => {
  const { order, deps, carrier, row } = fakeOrder(...numbersOfVancouver(2));
  carrier.failNext("purchase", failure("outcome-unknown"), "done");
  assertEquals(await buyNumber(order, 0, deps), {
    kind: "failed",
    failure: failure("outcome-unknown"),
    mayBePaid: true,
  });
  assertEquals(carrier.bill, ["+16045550000"]);
  assertStrictEquals(row.reservation?.phoneNumber, "+16045550000");
});

for (const kind of ["rate-limited", "account-refused", "permanent"] as const) {
  Deno.test(`a purchase that is ${kind} ends the attempt, certain to have paid nothing`, async () => {
    const { order, deps, carrier } = fakeOrder(...numbersOfVancouver(2));
    carrier.failNext("purchase", failure(kind));
    assertEquals(await buyNumber(order, 0, deps), {
      kind: "failed",
      failure: failure(kind),
      mayBePaid: false,
    });
    assertEquals(carrier.bill, []);
  });
}

Deno.test("a search that fails ends the attempt, certain to have paid nothing", async () => {
  const { order, deps, carrier, journal } = fakeOrder(
    inVancouver("+16045550001"),
  );
  carrier.failNext("search", failure("outcome-unknown"));
  assertEquals(await buyNumber(order, 0, deps), {
    kind: "failed",
    failure: failure("outcome-unknown"),
    mayBePaid: false,
  });
  assertEquals(journal, ["search 604"]);
});

Deno.test("a lost lease buys nothing", async () => {
  const { order, deps, orders, carrier } = fakeOrder(
    inVancouver("+16045550001"),
  );
  orders.expireLeases();
  assertEquals(await buyNumber(order, 0, deps), { kind: "lease-lost" });
  assertEquals(carrier.bill, []);
});

Deno.test("without stock anywhere the order goes back and says so", async () => {
  const { order, deps } = fakeOrder();
  assertEquals(await buyNumber(order, 0, deps), {
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
