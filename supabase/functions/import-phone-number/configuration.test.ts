import { assertEquals, assertThrows } from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readImportConfiguration } from "./configuration.ts";

const woken = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("a secret of at least 24 bytes")}`,
};
const automatic = {
  ...woken,
  ELEVENLABS_IMPORT: "automatic",
  ELEVENLABS_API_KEY: "sk_one",
  ELEVENLABS_AGENT_ID: "agent_jack",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(31)}1`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};

for (const word of ["", "manual", "on_request", "true", "false"]) {
  Deno.test(`with "${word}" nothing is imported automatically, and no account is needed`, () => {
    const { answering, services } = readImportConfiguration({
      ...woken,
      ELEVENLABS_IMPORT: word,
    });
    assertEquals([answering, services], ["import_by_admin", null]);
  });
}

Deno.test("registered numbers are not imported", () => {
  const { answering, services } = readImportConfiguration({
    ...automatic,
    ELEVENLABS_ANSWER: "register",
  });
  assertEquals([answering, services], ["registration", null]);
});

Deno.test("ElevenLabs and Twilio's own look get the auth token, also beside an API key", () => {
  const { services } = readImportConfiguration({
    ...automatic,
    TWILIO_API_KEY_SID: `SK${"0".repeat(31)}1`,
    TWILIO_API_KEY_SECRET: "the-key",
  });
  const accountSid = automatic.TWILIO_ACCOUNT_SID;
  assertEquals(services, {
    elevenLabs: { baseUrl: "https://api.elevenlabs.io", apiKey: "sk_one" },
    settings: {
      agentId: "agent_jack",
      twilio: { accountSid, authToken: "the-auth-token" },
    },
    twilio: {
      accountSid,
      username: accountSid,
      password: "the-auth-token",
      apiBaseUrl: undefined,
    },
  });
});

for (
  const name of [
    "ELEVENLABS_API_KEY",
    "ELEVENLABS_AGENT_ID",
    "TWILIO_ACCOUNT_SID",
    "TWILIO_AUTH_TOKEN",
  ]
) {
  Deno.test(`automatic imports need ${name}`, () => {
    assertThrows(
      () => readImportConfiguration({ ...automatic, [name]: "" }),
      ConfigurationError,
      `"${name}" is missing`,
    );
  });
}
