import { assertEquals } from "../_shared/std/assert.ts";
import { readActivationLinkConfiguration } from "./configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
};

Deno.test("the smallest configuration is enough", () => {
  assertEquals(readActivationLinkConfiguration(environment), {
    supabaseUrl: "https://project.supabase.co",
    secretKeys: ["sb_secret_one"],
    agentName: "Jack",
    addresses: {
      functionsUrl: "https://project.supabase.co/functions/v1",
      twilioUrl: "https://api.twilio.com",
      elevenLabsUrl: "https://api.elevenlabs.io",
    },
    elevenLabs: null,
    agentId: null,
  });
});

Deno.test("with an API key ids are verified, with the agent that must answer", () => {
  const { elevenLabs, agentId } = readActivationLinkConfiguration({
    ...environment,
    ELEVENLABS_API_KEY: "sk_1",
    ELEVENLABS_AGENT_ID: "agent_jack",
  });
  assertEquals([elevenLabs, agentId], [
    { baseUrl: "https://api.elevenlabs.io", apiKey: "sk_1" },
    "agent_jack",
  ]);
});
