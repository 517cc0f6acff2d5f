import { assert, assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  ACCOUNT_SID,
  startResettingTwilio,
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

for (
  const operation of ["find", "removeEmergencyAddress", "release"] as const
) {
  Deno.test(`${operation}() reads Twilio's own 404 as a number that is gone`, async () => {
    await using twilio = startStubTwilio(twilioError(404, 20404));
    const numbers = createNumbersAtTwilio(twilio.account);
    assertEquals(await numbers[operation](sid), { ok: true, value: null });
  });

  for (
    const [answer, code] of [
      [() => twilioError(401, 20003), "TWILIO_20003"],
      [() => twilioError(409, 20409), "TWILIO_20409"],
      [() => twilioError(500, 20500), "TWILIO_20500"],
    ] as const
  ) {
    const said = answer();
    const type = said.headers.get("content-type");
    Deno.test(`${operation}() reads ${code} in ${type} as a failure`, async () => {
      await using twilio = startStubTwilio(said);
      const result = await createNumbersAtTwilio(twilio.account)[operation](
        sid,
      );
      assert(!result.ok);
      assertStrictEquals(result.failure.code, code);
      assert(result.failure.kind !== "rate-limited");
      assertStrictEquals(twilio.received.length, 1, "It is not asked twice");
    });
  }

  Deno.test(`${operation}() reads a closed connection as no answer`, async () => {
    await using twilio = startResettingTwilio();
    const result = await createNumbersAtTwilio(twilio.account)[operation](sid);
    assert(!result.ok);
    assertStrictEquals(result.failure.code, "NO_ANSWER");
  });
}

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
