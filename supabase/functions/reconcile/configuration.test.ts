import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { readReconcilingConfiguration } from "./configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_x"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("secret of the tests, long enough")}`,
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};

Deno.test("without an API key ElevenLabs' list is not read", () => {
  const { elevenLabs, expectations } = readReconcilingConfiguration(
    environment,
  );
  assertStrictEquals(elevenLabs, null);
  assertEquals(expectations, {
    asksElevenLabs: false,
    agentId: null,
    voiceUrl: "https://project.supabase.co/functions/v1/twilio/voice",
  });
});

Deno.test("with an API key an agent is expected, and no URL where Twilio cannot reach us", () => {
  const { expectations } = readReconcilingConfiguration({
    ...environment,
    ELEVENLABS_API_KEY: "sk_1",
    ELEVENLABS_AGENT_ID: "agent_jack",
    PUBLIC_FUNCTIONS_URL: "http://project.example.com/functions/",
  });
  assertEquals(expectations, {
    asksElevenLabs: true,
    agentId: "agent_jack",
    voiceUrl: null,
  });
});
