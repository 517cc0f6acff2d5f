import { assertMatch, assertStrictEquals } from "../std/assert.ts";
import { voiceOptions } from "./voice-options.ts";

const LOCAL_TWILIO = "http://127.0.0.1:54330";

Deno.test("Twilio asks us about calls, and plays its own message when we do not answer", () => {
  const options = voiceOptions("https://numbers.example.com/api", undefined);
  assertStrictEquals(
    options.voiceUrl,
    "https://numbers.example.com/api/twilio/voice",
  );
  assertStrictEquals(options.voiceMethod, "POST");
  const fallback = new URL(options.voiceFallbackUrl ?? "");
  assertStrictEquals(
    fallback.origin + fallback.pathname,
    "https://twimlets.com/message",
  );
  assertMatch(fallback.searchParams.get("Message[0]") ?? "", /^Thank you/);
});

for (
  const [functionsUrl, apiBaseUrl, set] of [
    ["https://numbers.example.com/api", LOCAL_TWILIO, true],
    ["http://127.0.0.1:54321/functions/v1", LOCAL_TWILIO, true],
    ["http://localhost:54321/functions/v1", "http://localhost:4010", true],
    ["http://[::1]:54321/functions/v1", LOCAL_TWILIO, true],
    // Twilio would refuse the purchase.
    ["http://127.0.0.1:54321/functions/v1", undefined, false],
    ["https://localhost/functions/v1", undefined, false],
    ["http://127.0.0.1:54321/functions/v1", "https://proxy.example.com", false],
    ["http://kong:8000/functions/v1", undefined, false],
    ["http://numbers.example.com/api", undefined, false],
  ] as const
) {
  Deno.test(`${functionsUrl} is ${set ? "" : "not "}told to ${apiBaseUrl ?? "Twilio"}`, () => {
    const options = voiceOptions(functionsUrl, apiBaseUrl);
    assertStrictEquals("voiceUrl" in options, set);
    assertStrictEquals("voiceFallbackUrl" in options, set);
  });
}
