import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { attemptAll } from "./testing/attempt-all.ts";
import { failure } from "./testing/fake-twilio-numbers.ts";
import {
  fakeProvisioning,
  inToronto,
  inVancouver,
} from "./testing/fake-provisioning.ts";

const OUR_LINES = [
  "Twilio phone number purchased successfully",
  "Admin notification created for ElevenLabs import",
  "Organization ready for activation",
];

Deno.test("an order gets its number, and the three lines tell it in order", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio, logger } = world;
  const row = orders.place({ areaCode: "604" });
  assertEquals(await attemptAll(world), ["purchased"]);
  assertEquals(twilio.bill, ["+16045550001"]);
  assertStrictEquals(row.status, "purchased");
  assertEquals(row.purchased, {
    sid: "PN16045550001",
    phoneNumber: "+16045550001",
    capabilities: { voice: true, sms: true },
    country: "CA",
    region: "BC",
    locality: "Vancouver",
    monthlyPrice: { amount: "1.15", currency: "USD" },
  });
  assertEquals(
    logger.lines,
    OUR_LINES.map((message) => ({
      level: "info",
      message,
      fields: {
        organizationId: "organization-1",
        phoneNumber: "+16045550001",
        twilioSid: "PN16045550001",
      },
    })),
  );
});

Deno.test("none of the three lines is written when nothing was bought", async () => {
  const world = fakeProvisioning();
  const { orders, logger } = world;
  const row = orders.place({ areaCode: "604" });
  assertEquals(await attemptAll(world), ["waiting"]);
  assertStrictEquals(row.failure?.retryInSeconds, 5);
  assertEquals(logger.lines, [{
    level: "warn",
    message: "Order waits for its next attempt",
    fields: {
      organizationId: "organization-1",
      attempts: 1,
      code: "NO_NUMBER_AVAILABLE",
      reason:
        "No number was for sale in the area code, its region or its country",
      retryInSeconds: 5,
    },
  }]);
});

Deno.test("two orders that are offered the same candidates buy one number each", async () => {
  const world = fakeProvisioning(
    inVancouver("+16045550001"),
    inVancouver("+16045550002"),
  );
  const { orders, twilio } = world;
  orders.place({ areaCode: "604" });
  orders.place({ areaCode: "604" });
  assertEquals(await attemptAll(world), ["purchased", "purchased"]);
  assertEquals(twilio.bill.toSorted(), ["+16045550001", "+16045550002"]);
  const numbers = orders.rows.map(({ purchased }) => purchased?.phoneNumber);
  assertStrictEquals(new Set(numbers).size, 2);
});

Deno.test("two orders that want the last number share no number", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio } = world;
  orders.place({ areaCode: "604" });
  orders.place({ areaCode: "604" });
  const outcomes = await attemptAll(world);
  assertEquals(outcomes.toSorted(), ["purchased", "waiting"]);
  assertEquals(twilio.bill, ["+16045550001"]);
});

Deno.test("the order of a deleted organization is cancelled, and nothing bought", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio, journal, messages } = world;
  const row = orders.place({ organizationExists: false });
  assertEquals(await attemptAll(world), ["cancelled"]);
  assertStrictEquals(row.status, "cancelled");
  assertEquals(twilio.bill, []);
  assertEquals(journal, []);
  assertEquals(messages(), []);
});

Deno.test("a refusal for good fails the order and says why", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio, logger } = world;
  const row = orders.place({ areaCode: "604" });
  twilio.failNext("buy", failure("permanent"));
  assertEquals(await attemptAll(world), ["failed"]);
  assertStrictEquals(row.status, "failed");
  assertEquals(logger.lines.at(-1), {
    level: "error",
    message: "Order failed",
    fields: {
      organizationId: "organization-1",
      attempts: 1,
      code: "PERMANENT",
      reason: "Scripted",
    },
  });
});

Deno.test("too many requests cost no attempt, and the reservation is free again", async () => {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  const { orders, twilio } = world;
  const row = orders.place({ areaCode: "604" });
  twilio.failNext("buy", failure("rate-limited"));
  assertEquals(await attemptAll(world), ["waiting"]);
  assertStrictEquals(row.attempts, 0);
  assertStrictEquals(row.reservation, null);
});

Deno.test("an organization without wishes gets a number of the default country", async () => {
  const world = fakeProvisioning(inToronto("+14165550001"));
  const { orders, twilio, journal } = world;
  orders.place();
  assertEquals(await attemptAll(world), ["purchased"]);
  assertStrictEquals(journal[0], "search CA");
  assertEquals(twilio.bill, ["+14165550001"]);
});
