import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import {
  fakeProvisioning,
  inToronto,
  inVancouver,
  TAG,
} from "./testing/fake-provisioning.ts";
import { failure } from "./testing/failure-script.ts";
import { PURCHASED_AT } from "./testing/fake-twilio-numbers.ts";

const OUR_LINES = [
  "Twilio phone number purchased successfully",
  "Admin notification created for ElevenLabs import",
  "Organization ready for activation",
];

Deno.test("an order gets its number, and logs the three lines in order", async () => {
  const { book, twilio, logger, attempt } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  assertStrictEquals(await attempt(), "purchased");
  assertEquals(twilio.bill, ["+16045550001"]);
  assertEquals(book.completed, [{
    sid: "PN16045550001",
    accountSid: null,
    phoneNumber: "+16045550001",
    capabilities: { voice: true, sms: true },
    purchasedAt: PURCHASED_AT,
    country: "CA",
    region: "BC",
    locality: "Vancouver",
    monthlyPrice: { amount: "1.15", currency: "USD" },
  }]);
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
  const { book, logger, attempt } = fakeProvisioning();
  assertStrictEquals(await attempt(), "waiting");
  assertStrictEquals(book.failures[0]?.retryInSeconds, 5);
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

Deno.test("the order of a deleted organization is cancelled, and nothing bought", async () => {
  const { attempt, journal, messages } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  assertStrictEquals(
    await attempt({ organizationExists: false }),
    "cancelled",
  );
  assertEquals([journal, messages()], [[`find ${TAG}`], []]);
});

Deno.test("a permanent refusal fails the order with its reason", async () => {
  const { book, twilio, logger, attempt } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  twilio.failNext("buy", failure("permanent"));
  book.answers.fail = "failed";
  assertStrictEquals(await attempt(), "failed");
  assertStrictEquals(book.failures[0]?.retryInSeconds, null);
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

Deno.test("too many requests cost no attempt, and free the reservation", async () => {
  const { book, twilio, attempt } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  twilio.failNext("buy", failure("rate-limited"));
  assertStrictEquals(await attempt(), "waiting");
  const [ending] = book.failures;
  assert(ending);
  assertEquals([ending.countsAsAttempt, ending.keepReservation], [
    false,
    false,
  ]);
});

Deno.test("an organization without a wish gets a number of the default country", async () => {
  const { twilio, journal, attempt } = fakeProvisioning(
    inToronto("+14165550001"),
  );
  assertStrictEquals(
    await attempt({ areaCode: null, area: null }),
    "purchased",
  );
  assertStrictEquals(journal[1], "search CA");
  assertEquals(twilio.bill, ["+14165550001"]);
});

Deno.test("an attempt that lost its lease ends, whether it fails or cancels the order", async () => {
  for (const organizationExists of [true, false]) {
    const { book, attempt } = fakeProvisioning();
    book.answers.fail = "lease_lost";
    book.answers.cancel = "lease_lost";
    assertStrictEquals(await attempt({ organizationExists }), "lease-lost");
  }
});
