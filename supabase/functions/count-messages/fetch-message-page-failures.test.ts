import { assertRejects, assertStrictEquals } from "../_shared/std/assert.ts";
import { createTwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import {
  startResettingTwilio,
  startStubTwilio,
  twilioError,
} from "../_shared/twilio/testing/stub-twilio.ts";
import { TwilioListError } from "../_shared/twilio/twilio-list-error.ts";
import { listMessages } from "./testing/list-messages.ts";
import { messagePage, PATH } from "./testing/message-answers.ts";

for (
  const [what, answer, code] of [
    ["too many requests", () => twilioError(429, 20429), "TWILIO_UNAVAILABLE"],
    ["a failure", () => twilioError(500, 20500), "TWILIO_UNAVAILABLE"],
    ["a wrong credential", () => twilioError(401, 20003), "TWILIO_REFUSED"],
    [
      "a proxy's page",
      () => new Response("<html>", { status: 200 }),
      "TWILIO_UNAVAILABLE",
    ],
    [
      "half a segment",
      () => messagePage(null, { num_segments: "0.5" }),
      "TWILIO_UNAVAILABLE",
    ],
  ] as const
) {
  Deno.test(`${what} on a later page is a failure`, async () => {
    await using twilio = startStubTwilio(
      messagePage(`${PATH}?Page=1`, {}),
      answer(),
    );
    const failure = await assertRejects(
      () => listMessages(twilio),
      TwilioListError,
    );
    assertStrictEquals(failure.code, code);
  });
}

Deno.test("a connection that breaks is a failure", async () => {
  await using twilio = startResettingTwilio();
  const { code } = await assertRejects(
    () => listMessages(twilio),
    TwilioListError,
  );
  assertStrictEquals(code, "TWILIO_UNAVAILABLE");
});

Deno.test("a page that does not come in time is a timeout", async () => {
  const never = Promise.withResolvers<Response>();
  await using twilio = startStubTwilio(never.promise);
  const client = createTwilioClient(twilio.account, 1);
  const { code } = await assertRejects(
    () => listMessages(twilio, client),
    TwilioListError,
  );
  assertStrictEquals(code, "TWILIO_TIMEOUT");
  never.resolve(new Response());
});
