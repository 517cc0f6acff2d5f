import { assertEquals } from "../std/assert.ts";
import { elevenLabsNumbersPage, twilioConsole } from "./vendor-pages.ts";

for (
  const [asked, elevenLabsUrl, twilioUrl, elevenLabs, twilio] of [
    [
      "the real services",
      "https://api.elevenlabs.io",
      "https://api.twilio.com",
      "https://elevenlabs.io/app/agents/phone-numbers",
      "https://console.twilio.com/",
    ],
    [
      "the residency",
      "https://api.eu.residency.elevenlabs.io",
      "https://api.twilio.com",
      "https://eu.residency.elevenlabs.io/app/agents/phone-numbers",
      "https://console.twilio.com/",
    ],
    [
      "the simulators",
      "http://127.0.0.1:54326",
      "http://127.0.0.1:54325",
      "http://127.0.0.1:54326/app/agents/phone-numbers",
      "http://127.0.0.1:54325/simulator",
    ],
  ] as const
) {
  Deno.test(`an admin works on the pages of ${asked} that the functions ask`, () => {
    assertEquals(elevenLabsNumbersPage({ elevenLabsUrl }), elevenLabs);
    assertEquals(twilioConsole({ twilioUrl }), twilio);
  });
}
