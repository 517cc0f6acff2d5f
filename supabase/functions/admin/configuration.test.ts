import {
  assert,
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readAdminConfiguration } from "./configuration.ts";

const platform = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_PUBLISHABLE_KEYS: '{"default":"sb_publishable_one"}',
};
const authToken = "0123456789abcdef0123456789abcdef";
const imports = {
  ELEVENLABS_IMPORT: "true",
  ELEVENLABS_API_KEY: "sk_one",
  ELEVENLABS_AGENT_ID: "agent_jack",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: authToken,
};

function elevenLabsOf(variables: Readonly<Record<string, string>>) {
  return readAdminConfiguration({ ...platform, ...variables }).elevenLabs;
}

Deno.test("readAdminConfiguration() has no ElevenLabs without an API key", () => {
  assertEquals(readAdminConfiguration(platform), {
    dataApi: {
      url: "https://project.supabase.co",
      publishableKeys: ["sb_publishable_one"],
    },
    addresses: {
      functionsUrl: "https://project.supabase.co/functions/v1",
      twilioUrl: "https://api.twilio.com",
      elevenLabsUrl: "https://api.elevenlabs.io",
    },
    project: { project_name: "project" },
    elevenLabs: null,
  });
  assertStrictEquals(elevenLabsOf({ ELEVENLABS_API_KEY: "  " }), null);
});

Deno.test("readAdminConfiguration() trims the key and uses it at ElevenLabs' own URL", () => {
  assertEquals(elevenLabsOf({ ELEVENLABS_API_KEY: " sk_one\n" }), {
    baseUrl: "https://api.elevenlabs.io",
    apiKey: "sk_one",
    agentId: null,
    imports: null,
  });
});

Deno.test("readAdminConfiguration() enables imports only when ELEVENLABS_IMPORT says so", () => {
  const { ELEVENLABS_IMPORT: _, ...others } = imports;
  for (const told of [{}, { ELEVENLABS_IMPORT: "false" }]) {
    assertStrictEquals(elevenLabsOf({ ...others, ...told })?.imports, null);
  }
  assertEquals(elevenLabsOf(imports)?.imports, {
    agentId: "agent_jack",
    twilio: { accountSid: imports.TWILIO_ACCOUNT_SID, authToken },
  });
});

Deno.test("readAdminConfiguration() names every variable that imports need", () => {
  const needs = 'is missing, and "ELEVENLABS_IMPORT" needs it';
  const { message } = assertThrows(
    () => elevenLabsOf({ ELEVENLABS_IMPORT: "true" }),
    ConfigurationError,
  );
  assertEquals(message.split("; "), [
    `Environment variable "ELEVENLABS_API_KEY" ${needs}`,
    `Environment variable "ELEVENLABS_AGENT_ID" ${needs}`,
    'Environment variable "TWILIO_ACCOUNT_SID" is missing',
    `Environment variable "TWILIO_AUTH_TOKEN" ${needs}`,
  ]);
});

for (
  const [variable, value] of [
    ["ELEVENLABS_IMPORT", "yes"],
    ["ELEVENLABS_API_KEY", "sk one"],
    ["ELEVENLABS_AGENT_ID", "agent\tjack"],
    ["ELEVENLABS_API_BASE_URL", "api.elevenlabs.io"],
  ] as const
) {
  Deno.test(`readAdminConfiguration() refuses "${value}" as ${variable}`, () => {
    const { message } = assertThrows(
      () => elevenLabsOf({ [variable]: value }),
      ConfigurationError,
    );
    assert(message.startsWith(`Environment variable "${variable}" `), message);
  });
}

Deno.test("readAdminConfiguration() lets commands lead to the simulators that the functions ask", () => {
  const { addresses } = readAdminConfiguration({
    ...platform,
    TWILIO_API_BASE_URL: "http://127.0.0.1:54325/",
    ELEVENLABS_API_BASE_URL: "http://127.0.0.1:54326/",
  });
  assertEquals(addresses, {
    functionsUrl: "https://project.supabase.co/functions/v1",
    twilioUrl: "http://127.0.0.1:54325",
    elevenLabsUrl: "http://127.0.0.1:54326",
  });
});
