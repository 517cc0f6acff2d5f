import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import {
  elevenLabsNumbersPage,
  twilioConsole,
  twilioNumberPage,
} from "./vendor-pages.ts";

Deno.test("ElevenLabs' numbers are in the dashboard of the region that the functions ask", () => {
  const pages = [
    "https://api.elevenlabs.io",
    "https://api.us.elevenlabs.io",
    "https://api.eu.residency.elevenlabs.io",
    "https://api.elevenlabs.io.evil.example",
    "http://127.0.0.1:54324",
  ].map((elevenLabsUrl) => elevenLabsNumbersPage({ elevenLabsUrl }));
  assertEquals(pages, [
    "https://elevenlabs.io/app/agents/phone-numbers",
    "https://elevenlabs.io/app/agents/phone-numbers",
    "https://eu.residency.elevenlabs.io/app/agents/phone-numbers",
    "https://api.elevenlabs.io.evil.example/app/agents/phone-numbers",
    "http://127.0.0.1:54324/app/agents/phone-numbers",
  ]);
});

Deno.test("a number is in Twilio's console, or where the functions ask instead of Twilio", () => {
  const sid = "PN00000000000000000000000000000001";
  assertStrictEquals(
    twilioNumberPage({ twilioUrl: "https://api.twilio.com" }, sid),
    `https://console.twilio.com/us1/develop/phone-numbers/manage/incoming/${sid}/configure`,
  );
  assertStrictEquals(
    twilioNumberPage({ twilioUrl: "http://127.0.0.1:54325" }, sid),
    "http://127.0.0.1:54325/",
  );
});

Deno.test("the account's credentials are in Twilio's console, or where the functions ask instead of Twilio", () => {
  const pages = ["https://api.twilio.com", "http://127.0.0.1:54323"].map((
    twilioUrl,
  ) => twilioConsole({ twilioUrl }));
  assertEquals(pages, [
    "https://console.twilio.com/",
    "http://127.0.0.1:54323/",
  ]);
});
