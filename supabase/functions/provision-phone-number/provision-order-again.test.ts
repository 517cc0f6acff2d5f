import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { attemptAll } from "./testing/attempt-all.ts";
import { failure } from "./testing/fake-twilio-numbers.ts";
import { fakeProvisioning, inVancouver } from "./testing/fake-provisioning.ts";

Deno.test("an order that is put back as if nothing had been gets what it paid for", async () => {
  const world = fakeProvisioning(
    inVancouver("+16045550001"),
    inVancouver("+16045550002"),
  );
  const { orders, twilio } = world;
  const row = orders.place({ areaCode: "604" });
  twilio.failNext("buy", failure("outcome-unknown"), "done");
  assertEquals(await attemptAll(world), ["waiting"]);

  Object.assign(row, { attempts: 0, reservation: null, dueAt: 0 });
  assertEquals(await attemptAll(world), ["purchased"]);
  assertEquals(twilio.bill, ["+16045550001"]);
  assertStrictEquals(row.purchased?.phoneNumber, "+16045550001");
});

Deno.test("an order whose number was given back gets another", async () => {
  const world = fakeProvisioning(
    inVancouver("+16045550001"),
    inVancouver("+16045550002"),
  );
  const { orders, twilio } = world;
  const row = orders.place({ areaCode: "604" });
  assertEquals(await attemptAll(world), ["purchased"]);

  orders.released.add(row.purchased?.sid ?? "");
  Object.assign(row, { status: "queued", attempts: 0, reservation: null });
  assertEquals(await attemptAll(world), ["purchased"]);
  assertEquals(twilio.bill, ["+16045550001", "+16045550002"]);
  assertStrictEquals(row.purchased?.phoneNumber, "+16045550002");
});

Deno.test("what may be paid for is never given up at once, whatever the look-up meets", async () => {
  for (const kind of ["permanent", "outcome-unknown"] as const) {
    const world = fakeProvisioning(inVancouver("+16045550001"));
    const { orders, twilio } = world;
    const row = orders.place({ areaCode: "604" });
    twilio.failNext("buy", failure("outcome-unknown"), "done");
    await attemptAll(world);
    row.dueAt = 0;
    twilio.failNext("findByTag", failure(kind));
    assertEquals(await attemptAll(world), ["waiting"]);
    assertStrictEquals(row.reservation?.phoneNumber, "+16045550001");

    row.dueAt = 0;
    assertEquals(await attemptAll(world), ["purchased"]);
    assertEquals(twilio.bill, ["+16045550001"]);
  }
});
