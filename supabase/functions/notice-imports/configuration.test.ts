import { assertEquals, assertThrows } from "../_shared/std/assert.ts";
import { readNoticingConfiguration } from "./configuration.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("a secret of at least 24 bytes")}`,
};

Deno.test("the defaults have no ElevenLabs and do not activate", () => {
  const { elevenLabs, agentId, activates } = readNoticingConfiguration(
    environment,
  );
  assertEquals([elevenLabs, agentId, activates], [null, null, false]);
});

Deno.test("every optional variable is read", () => {
  const { elevenLabs, agentId, activates } = readNoticingConfiguration({
    ...environment,
    ELEVENLABS_API_KEY: "sk_one\n",
    ELEVENLABS_AGENT_ID: "agent_jack",
    ELEVENLABS_ACTIVATE_IMPORTED: "true",
  });
  assertEquals(elevenLabs, {
    baseUrl: "https://api.elevenlabs.io",
    apiKey: "sk_one",
  });
  assertEquals([agentId, activates], ["agent_jack", true]);
});

Deno.test("an unclear value for the activation is refused", () => {
  assertThrows(
    () =>
      readNoticingConfiguration({
        ...environment,
        ELEVENLABS_ACTIVATE_IMPORTED: "yes",
      }),
    ConfigurationError,
    '"ELEVENLABS_ACTIVATE_IMPORTED" must be "true" or "false"',
  );
});
