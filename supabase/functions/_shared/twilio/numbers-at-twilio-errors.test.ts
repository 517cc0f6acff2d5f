import { assert, assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  startResettingTwilio,
  startStubTwilio,
  twilioError,
} from "./testing/stub-twilio.ts";
import { createNumbersAtTwilio } from "./numbers-at-twilio.ts";

const sid = `PN${"0".repeat(31)}1`;

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
