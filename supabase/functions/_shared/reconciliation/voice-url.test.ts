import assert from "node:assert/strict";
import { ELEVENLABS_VOICE_URL, leadsToElevenLabs } from "./voice-url.ts";

for (
  const [url, leads] of [
    [ELEVENLABS_VOICE_URL, true],
    ["https://api.us.elevenlabs.io/twilio/inbound_call", true],
    ["https://api.eu.residency.elevenlabs.io/twilio/inbound_call", true],
    ["http://api.elevenlabs.io/twilio/inbound_call", false],
    ["https://api.elevenlabs.io:8443/twilio/inbound_call", false],
    ["https://api.elevenlabs.io/twilio/inbound_sms", false],
    ["https://api.elevenlabs.io.example.com/twilio/inbound_call", false],
    ["https://example.com/api.elevenlabs.io/twilio/inbound_call", false],
    ["https://apixelevenlabs.io/twilio/inbound_call", false],
    ["", false],
    ["not a URL", false],
  ] as const
) {
  Deno.test(`"${url}" ${leads ? "leads" : "does not lead"} to ElevenLabs`, () => {
    assert.equal(leadsToElevenLabs(url), leads);
  });
}
