import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import {
  incomingNumber,
  listAnswer,
  startStubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

const TAG = "org:one@project";

Deno.test("our numbers with a tag are listed, oldest first", async () => {
  await using twilio = startStubTwilio(listAnswer([
    incomingNumber("3", { created: "10:00:00" }),
    incomingNumber("1", { created: "08:00:00" }),
    incomingNumber("2", { created: "09:00:00" }),
  ]));
  const found = await createTwilioNumbers(twilio.configuration).findByTag(TAG);
  assert(found.ok);
  assertEquals(
    found.value.map(({ sid }) => sid.at(-1)),
    ["1", "2", "3"],
  );
  assertStrictEquals(twilio.received[0]?.query["FriendlyName"], TAG);
});

Deno.test("a number with a similar tag is left out of the list", async () => {
  await using twilio = startStubTwilio(listAnswer([
    incomingNumber("1", { tag: "org:one2" }),
    incomingNumber("2", { tag: "org:one@another" }),
    incomingNumber("3", { tag: "" }),
    incomingNumber("4", { tag: "org:one" }),
  ]));
  const found = await createTwilioNumbers(twilio.configuration).findByTag(TAG);
  assertEquals(found, { ok: true, value: [] });
});

Deno.test("a number on a later page is found", async () => {
  const next = "/2010-04-01/Accounts/AC/IncomingPhoneNumbers.json?Page=1";
  await using twilio = startStubTwilio(
    listAnswer([incomingNumber("1", { tag: "org:other" })], next),
    listAnswer([incomingNumber("2")]),
  );
  const found = await createTwilioNumbers(twilio.configuration).findByTag(TAG);
  assert(found.ok);
  assertEquals(found.value.map(({ sid }) => sid.at(-1)), ["2"]);
});

Deno.test("a number is found by exactly its digits and its tag", async () => {
  await using twilio = startStubTwilio(listAnswer([
    incomingNumber("1", { phoneNumber: "+160455500019" }),
    incomingNumber("2", { tag: "org:other" }),
    incomingNumber("3"),
  ]));
  const found = await createTwilioNumbers(twilio.configuration)
    .findByPhoneNumber("+16045550001", [TAG]);
  assert(found.ok && typeof found.value === "object");
  assertStrictEquals(found.value?.sid.at(-1), "3");
  assertStrictEquals(twilio.received[0]?.query["PhoneNumber"], "+16045550001");
});

const ORGANIZATION = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

for (
  const [tag, value] of [
    ["org:other", null],
    ["(604) 555-0001", null],
    [`org:${ORGANIZATION}@another`, "tagged-for-another"],
    [`ORG:${ORGANIZATION}@project `, "tagged-for-another"],
  ] as const
) {
  Deno.test(`a number with the other tag "${tag}" is not found`, async () => {
    await using twilio = startStubTwilio(
      listAnswer([incomingNumber("2", { tag })]),
    );
    const found = await createTwilioNumbers(twilio.configuration)
      .findByPhoneNumber("+16045550001", [TAG]);
    assertEquals(found, { ok: true, value });
  });
}

Deno.test("a list that fails is a failure and not an empty list", async () => {
  await using twilio = startStubTwilio(
    twilioError(503, 20503),
    twilioError(400, 21452),
  );
  const numbers = createTwilioNumbers(twilio.configuration);
  const byTag = await numbers.findByTag(TAG);
  assertStrictEquals(byTag.ok, false);
  assertStrictEquals(byTag.failure.kind, "outcome-unknown");
  const byNumber = await numbers.findByPhoneNumber("+16045550001", [TAG]);
  assertStrictEquals(byNumber.ok, false);
});
