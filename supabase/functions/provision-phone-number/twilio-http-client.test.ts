import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { startStubTwilio } from "./testing/stub-twilio.ts";
import { createTwilioCarrier } from "./twilio-carrier.ts";

/** The failure of a search that is answered 429 with this header. */
async function failureAfter(retryAfter?: string) {
  await using twilio = startStubTwilio(
    Response.json({ code: 20429, message: "Too many requests" }, {
      status: 429,
      headers: retryAfter === undefined ? {} : { "retry-after": retryAfter },
    }),
  );
  const found = await createTwilioCarrier(twilio.configuration)
    .search({ country: "CA" });
  assertStrictEquals(found.ok, false);
  assertStrictEquals(twilio.received.length, 1);
  return found.failure;
}

Deno.test("a 429 is rate-limited, and is not repeated on the spot", async () => {
  assertEquals(await failureAfter(), {
    kind: "rate-limited",
    code: "TWILIO_20429",
    message: "Too many requests",
  });
});

Deno.test("a wait in seconds is kept", async () => {
  assertStrictEquals((await failureAfter("7")).retryAfterSeconds, 7);
  assertStrictEquals((await failureAfter(" 0 ")).retryAfterSeconds, 0);
});

Deno.test("a wait until a date is turned into seconds", async () => {
  const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
  const wait = (await failureAfter(inTwoMinutes)).retryAfterSeconds;
  assert(wait !== undefined && wait > 60 && wait <= 120, `${wait} seconds`);
});

Deno.test("a date that has passed is no wait", async () => {
  const past = new Date(Date.now() - 120_000).toUTCString();
  assertStrictEquals((await failureAfter(past)).retryAfterSeconds, 0);
});

Deno.test("a wait of days is cut to an hour", async () => {
  for (const header of ["86400", "99999999999999999999"]) {
    assertStrictEquals((await failureAfter(header)).retryAfterSeconds, 3600);
  }
});

Deno.test("a wait that cannot be read is none", async () => {
  for (const header of ["", "soon", "-"]) {
    assertStrictEquals(
      (await failureAfter(header)).retryAfterSeconds,
      undefined,
    );
  }
});
