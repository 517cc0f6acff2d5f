import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { incomingNumber, startStubTwilio } from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";
import { voiceOptions } from "../_shared/voice/voice-options.ts";

const NUMBER = "+16045550001";
const TAG = "org:0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

Deno.test("every purchase sends the voice URLs, even of a number that is ours", async () => {
  await using twilio = startStubTwilio(
    Response.json(incomingNumber("7"), { status: 201 }),
    Response.json(incomingNumber("7")),
  );
  const purchaseOptions = voiceOptions("https://example.com/api", undefined);
  const numbers = createTwilioNumbers({
    ...twilio.configuration,
    purchaseOptions,
  });
  await numbers.buy(NUMBER, TAG);
  await numbers.buy(NUMBER, TAG);
  assertStrictEquals(twilio.received.length, 2);
  for (const { form } of twilio.received) {
    assertEquals(form, {
      PhoneNumber: NUMBER,
      FriendlyName: TAG,
      VoiceUrl: "https://example.com/api/twilio/voice",
      VoiceMethod: "POST",
      VoiceFallbackUrl: purchaseOptions.voiceFallbackUrl ?? "none",
      VoiceFallbackMethod: "GET",
    });
  }
});
