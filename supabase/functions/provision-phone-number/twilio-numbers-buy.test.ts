import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import {
  ACCOUNT_SID,
  incomingNumber,
  startResettingTwilio,
  startStubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";

const NUMBER = "+16045550001";
const TAG = "org:0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

/** The failure of a purchase with this answer. */
async function failureOf(answer: Response) {
  await using twilio = startStubTwilio(answer);
  const bought = await createTwilioNumbers(twilio.configuration)
    .buy(NUMBER, TAG);
  assertStrictEquals(bought.ok, false);
  return bought.failure;
}

Deno.test("a purchase names the number and its tag, and nothing else", async () => {
  const answer = incomingNumber("7", { phoneNumber: NUMBER, tag: TAG });
  await using twilio = startStubTwilio(Response.json(answer, { status: 201 }));
  const bought = await createTwilioNumbers(twilio.configuration)
    .buy(NUMBER, TAG);
  assertEquals(bought, {
    ok: true,
    value: {
      sid: "PN00000000000000000000000000000007",
      accountSid: ACCOUNT_SID,
      phoneNumber: NUMBER,
      capabilities: { voice: true, sms: true, mms: true, fax: false },
      purchasedAt: new Date("2026-11-22T08:00:00Z"),
    },
  });
  const [request] = twilio.received;
  assertStrictEquals(
    request?.line,
    `POST /2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers.json`,
  );
  assertEquals(request.form, { PhoneNumber: NUMBER, FriendlyName: TAG });
  assertEquals(request.query, {});
});

Deno.test("an address, a bundle and an emergency address are sent where configured", async () => {
  await using twilio = startStubTwilio(Response.json(incomingNumber("7")));
  const purchaseOptions = {
    addressSid: `AD${"0".repeat(31)}1`,
    bundleSid: `BU${"0".repeat(31)}1`,
    emergencyAddressSid: `AD${"0".repeat(31)}2`,
  };
  await createTwilioNumbers({ ...twilio.configuration, purchaseOptions })
    .buy(NUMBER, TAG);
  assertEquals(twilio.received[0]?.form, {
    PhoneNumber: NUMBER,
    FriendlyName: TAG,
    AddressSid: purchaseOptions.addressSid,
    BundleSid: purchaseOptions.bundleSid,
    EmergencyAddressSid: purchaseOptions.emergencyAddressSid,
  });
});

Deno.test("an API key signs in, and buys for the account", async () => {
  await using twilio = startStubTwilio(Response.json(incomingNumber("7")));
  const username = `SK${"0".repeat(31)}1`;
  await createTwilioNumbers({ ...twilio.configuration, username })
    .buy(NUMBER, TAG);
  const [request] = twilio.received;
  assertMatch(request?.line ?? "", new RegExp(`/Accounts/${ACCOUNT_SID}/`));
  assertStrictEquals(
    request?.headers.get("authorization"),
    `Basic ${btoa(`${username}:the-auth-token`)}`,
  );
});

Deno.test("Twilio's code tells that a number is gone", async () => {
  assertEquals(await failureOf(twilioError(400, 21422)), {
    kind: "candidate-refused",
    code: "TWILIO_21422",
    message: "Refused with 21422",
  });
});

Deno.test("the code of an empty search is a permanent failure of a purchase", async () => {
  assertStrictEquals(
    (await failureOf(twilioError(400, 21452))).kind,
    "permanent",
  );
});

Deno.test("an unreadable success leaves the outcome unknown", async () => {
  const answer = Response.json({ sid: "PN1" }, { status: 201 });
  const { kind, code } = await failureOf(answer);
  assertEquals([kind, code], ["outcome-unknown", "UNREADABLE_ANSWER"]);
});

Deno.test("an error in the form of RFC 9457 is understood, too", async () => {
  const problem = {
    type: "https://www.twilio.com/docs/api/errors/21422",
    title: "Phone number is not available",
    status: 400,
    code: 21422,
  };
  const { kind, code } = await failureOf(Response.json(problem, {
    status: 400,
    headers: { "content-type": "application/problem+json" },
  }));
  assertEquals([kind, code], ["candidate-refused", "TWILIO_21422"]);
});

Deno.test("a connection that is closed without an answer leaves the outcome unknown", async () => {
  await using twilio = startResettingTwilio();
  const bought = await createTwilioNumbers(twilio.configuration)
    .buy(NUMBER, TAG);
  assertStrictEquals(bought.ok, false);
  assertStrictEquals(bought.failure.kind, "outcome-unknown");
  assertStrictEquals(bought.failure.code, "NO_ANSWER");
});

Deno.test("an answer that does not come in time leaves the outcome unknown", async () => {
  const never = Promise.withResolvers<Response>();
  await using twilio = startStubTwilio(never.promise);
  const bought = await createTwilioNumbers(
    twilio.configuration,
    createFakeLogger(),
    createTwilioClient(twilio.configuration, 1),
  ).buy(NUMBER, TAG);
  never.resolve(new Response());
  assertStrictEquals(bought.ok, false);
  assertStrictEquals(bought.failure.kind, "outcome-unknown");
  assertStrictEquals(bought.failure.code, "NO_ANSWER");
});
