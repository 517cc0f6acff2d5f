import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readOrganizationsConfiguration } from "./configuration.ts";

const platform = {
  SUPABASE_URL: "http://127.0.0.1:54321",
  SUPABASE_PUBLISHABLE_KEYS: '{"default": "sb_publishable_1"}',
  SUPABASE_SECRET_KEYS: '{"default": "sb_secret_1"}',
};
const elevenLabs = {
  ELEVENLABS_API_KEY: "sk_1",
  ELEVENLABS_AGENT_ID: "agent_jack",
};

Deno.test("calls need an API key and an agent", () => {
  const { calling } = readOrganizationsConfiguration({
    ...platform,
    ...elevenLabs,
  });
  assertEquals(calling, {
    baseUrl: "https://api.elevenlabs.io",
    apiKey: "sk_1",
    agentId: "agent_jack",
    agentName: "Jack",
    projectName: "local",
  });
});

for (const missing of ["ELEVENLABS_API_KEY", "ELEVENLABS_AGENT_ID"]) {
  Deno.test(`without ${missing} only calls are disabled`, () => {
    const { calling, dataApi } = readOrganizationsConfiguration({
      ...platform,
      ...elevenLabs,
      [missing]: "",
    });
    assertStrictEquals(calling, null);
    assertEquals(dataApi.publishableKeys, ["sb_publishable_1"]);
  });
}

Deno.test("the agent's name can be configured", () => {
  const { calling } = readOrganizationsConfiguration({
    ...platform,
    ...elevenLabs,
    AGENT_NAME: " Jill ",
  });
  assertStrictEquals(calling?.agentName, "Jill");
});

Deno.test("a malformed variable is named", () => {
  assertThrows(
    () =>
      readOrganizationsConfiguration({
        ...platform,
        ...elevenLabs,
        ELEVENLABS_API_BASE_URL: "elevenlabs",
      }),
    ConfigurationError,
    "ELEVENLABS_API_BASE_URL",
  );
});
