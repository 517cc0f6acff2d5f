import { assertEquals, assertThrows } from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readReleaseConfiguration } from "./configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("a secret of at least 24 bytes")}`,
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(31)}1`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};

Deno.test("the smallest configuration is enough, without a country or ElevenLabs", () => {
  assertEquals(readReleaseConfiguration(environment), {
    supabaseUrl: "https://project.supabase.co",
    secretKeys: ["sb_secret_one"],
    wakeUpSecrets: [environment.EDGE_FUNCTION_SECRET],
    twilio: {
      accountSid: environment.TWILIO_ACCOUNT_SID,
      username: environment.TWILIO_ACCOUNT_SID,
      password: "the-auth-token",
      apiBaseUrl: undefined,
    },
    elevenLabs: null,
  });
});

Deno.test("an API key enables ElevenLabs", () => {
  const { elevenLabs } = readReleaseConfiguration({
    ...environment,
    ELEVENLABS_API_KEY: "sk_one",
  });
  assertEquals(elevenLabs, {
    baseUrl: "https://api.elevenlabs.io",
    apiKey: "sk_one",
  });
});

Deno.test("a Twilio account without a credential is refused", () => {
  const { TWILIO_AUTH_TOKEN: _, ...others } = environment;
  assertThrows(
    () => readReleaseConfiguration(others),
    ConfigurationError,
    '"TWILIO_AUTH_TOKEN" is missing',
  );
});
