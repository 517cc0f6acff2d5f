import { assert, assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  ACCOUNT_SID,
  startStubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";
import { createNumbersAtTwilio } from "./numbers-at-twilio.ts";

const sid = `PN${"0".repeat(31)}1`;
const path =
  `/2010-04-01/Accounts/${ACCOUNT_SID}/IncomingPhoneNumbers/${sid}.json`;
const number = {
  sid,
  phone_number: "+16045550001",
  friendly_name: "org:one",
  date_created: "Sun, 22 Nov 2026 08:00:00 +0000",
  date_updated: "Sun, 22 Nov 2026 08:00:00 +0000",
  emergency_address_sid: null,
};

for (
  const [address, hasEmergencyAddress] of [
    [null, false],
    [undefined, false],
    ["", false],
    [`AD${"0".repeat(32)}`, true],
  ] as const
) {
  Deno.test(`find() reads number, name, and the emergency address ${address}`, async () => {
    await using twilio = startStubTwilio(
      Response.json({ ...number, emergency_address_sid: address }),
    );
    assertEquals(await createNumbersAtTwilio(twilio.account).find(sid), {
      ok: true,
      value: {
        sid,
        phoneNumber: "+16045550001",
        tag: "org:one",
        hasEmergencyAddress,
      },
    });
    assertStrictEquals(twilio.received[0]?.line, `GET ${path}`);
  });
}

Deno.test("removeEmergencyAddress() empties the address and changes nothing else", async () => {
  await using twilio = startStubTwilio(Response.json(number));
  const numbers = createNumbersAtTwilio(twilio.account);
  assertStrictEquals((await numbers.removeEmergencyAddress(sid)).ok, true);
  const [request] = twilio.received;
  assertEquals([request?.line, request?.form], [
    `POST ${path}`,
    { EmergencyAddressSid: "" },
  ]);
});

Deno.test("release() deletes by the id", async () => {
  await using twilio = startStubTwilio(new Response(null, { status: 204 }));
  assertStrictEquals(
    (await createNumbersAtTwilio(twilio.account).release(sid)).ok,
    true,
  );
  assertStrictEquals(twilio.received[0]?.line, `DELETE ${path}`);
});

Deno.test("find() needs nothing but the digits", async () => {
  const nothings = Object.keys(number).map((member) => [member, null] as const);
  await using twilio = startStubTwilio(Response.json({
    ...Object.fromEntries(nothings),
    phone_number: "+16045550001",
  }));
  assertEquals(await createNumbersAtTwilio(twilio.account).find(sid), {
    ok: true,
    value: {
      sid,
      phoneNumber: "+16045550001",
      tag: null,
      hasEmergencyAddress: false,
    },
  });
});

Deno.test("an unreadable number is a failure", async () => {
  await using twilio = startStubTwilio(Response.json({ sid }));
  const result = await createNumbersAtTwilio(twilio.account).find(sid);
  assert(!result.ok);
});

Deno.test("findByPhoneNumber() finds exactly these digits, whatever the id and the name", async () => {
  const listed = (...numbers: readonly unknown[]) =>
    Response.json({ incoming_phone_numbers: numbers, next_page_uri: null });
  await using twilio = startStubTwilio(
    listed({ ...number, phone_number: "+160455500019" }, {
      ...number,
      friendly_name: "(604) 555-0001",
    }),
    listed(),
    twilioError(500, 20500),
  );
  const numbers = createNumbersAtTwilio(twilio.account);
  assertEquals(await numbers.findByPhoneNumber("+16045550001"), {
    ok: true,
    value: {
      sid,
      phoneNumber: "+16045550001",
      tag: "(604) 555-0001",
      hasEmergencyAddress: false,
    },
  });
  assertEquals(await numbers.findByPhoneNumber("+16045550001"), {
    ok: true,
    value: null,
  });
  assertStrictEquals(
    (await numbers.findByPhoneNumber("+16045550001")).ok,
    false,
  );
});
