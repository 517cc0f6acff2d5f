import { rejects } from "node:assert/strict";
import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { attemptAll } from "./testing/attempt-all.ts";
import { failure } from "./testing/fake-twilio-numbers.ts";
import { fakeProvisioning, inVancouver } from "./testing/fake-provisioning.ts";
import { provisionOrder } from "./provision-order.ts";

Deno.test("after a crash between purchase and record the number is found, and paid once", async () => {
  const world = fakeProvisioning(
    inVancouver("+16045550001"),
    inVancouver("+16045550002"),
  );
  const { orders, twilio, messages } = world;
  const row = orders.place({ areaCode: "604" });
  orders.breakNext("complete");
  await rejects(() => attemptAll(world), { message: "No database" });
  assertEquals(messages(), ["Twilio phone number purchased successfully"]);

  orders.expireLeases();
  assertEquals(await attemptAll(world), ["purchased"]);
  assertEquals(twilio.bill, ["+16045550001"]);
  assertStrictEquals(row.purchased?.phoneNumber, "+16045550001");
  assertStrictEquals(row.purchased.region, "BC");
  assertEquals(messages(), [
    "Twilio phone number purchased successfully",
    "Earlier purchase found",
    "Admin notification created for ElevenLabs import",
    "Organization ready for activation",
  ]);
});

for (const effect of ["done", "none"] as const) {
  Deno.test(`a purchase without answer, effect ${effect}, ends with one number paid once`, async () => {
    const world = fakeProvisioning(
      inVancouver("+16045550001"),
      inVancouver("+16045550002"),
    );
    const { orders, twilio, pass } = world;
    const row = orders.place({ areaCode: "604" });
    twilio.failNext("buy", failure("outcome-unknown"), effect);
    assertEquals(await attemptAll(world), ["waiting"]);
    assertStrictEquals(row.reservation?.phoneNumber, "+16045550001");

    pass(15 * 60);
    assertEquals(await attemptAll(world), ["purchased"]);
    assertEquals(twilio.bill, ["+16045550001"]);
    assertStrictEquals(row.purchased?.phoneNumber, "+16045550001");
  });
}

Deno.test("a number bought for an organization that is deleted since is recorded as releasing", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio, messages, pass } = world;
  const row = orders.place({ areaCode: "604" });
  twilio.failNext("buy", failure("outcome-unknown"), "done");
  await attemptAll(world);
  row.organizationExists = false;
  pass(15 * 60);
  assertEquals(await attemptAll(world), ["purchased"]);
  assertStrictEquals(row.purchased?.phoneNumber, "+16045550001");
  assertStrictEquals(
    messages().at(-1),
    "Organization was deleted, its number is to be released",
  );
  assert(!messages().includes("Organization ready for activation"));
});

Deno.test("an order that may have been paid for keeps its reservation while that is open", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio } = world;
  const reservation = {
    phoneNumber: "+16045550009",
    reservedAt: new Date("2026-11-22T09:59:59Z"),
  };
  const row = orders.place({ attempts: 1, reservation });
  assertEquals(await attemptAll(world), ["waiting"]);
  assertStrictEquals(row.failure?.code, "PURCHASE_NOT_SETTLED");
  assertEquals(row.reservation, reservation);
  assertEquals(twilio.bill, []);
});

Deno.test("an order whose reservation is gone for good buys another", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio } = world;
  orders.place({
    attempts: 1,
    reservation: {
      phoneNumber: "+16045550009",
      reservedAt: new Date("2026-11-22T09:00:00Z"),
    },
  });
  assertEquals(await attemptAll(world), ["purchased"]);
  assertEquals(twilio.bill, ["+16045550001"]);
});

Deno.test("whoever lost the lease changes nothing more of the order", async () => {
  for (
    const order of [
      { organizationExists: false },
      { attempts: 1, reservation: null },
    ]
  ) {
    const { orders, deps } = fakeProvisioning();
    const row = orders.place(order);
    const leased = orders.lease(row);
    const newer = orders.lease(row);
    assertStrictEquals(await provisionOrder(leased, 0, deps), "lease-lost");
    assertStrictEquals(row.status, "purchasing");
    assertStrictEquals(row.leaseToken, newer.leaseToken);
    assertStrictEquals(row.failure, null);
  }
});
