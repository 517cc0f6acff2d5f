import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import { readVoiceConfiguration } from "./configuration.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  TWILIO_AUTH_TOKEN: "the-auth-token\n",
};

Deno.test("the smallest configuration is enough", () => {
  assertEquals(readVoiceConfiguration(environment), {
    projectName: "project",
    supabaseUrl: "https://project.supabase.co",
    secretKeys: ["sb_secret_one"],
    authTokens: ["the-auth-token"],
    functionsUrl: "https://project.supabase.co/functions/v1",
  });
});

Deno.test("Twilio signs the functions' public URL", () => {
  const { functionsUrl } = readVoiceConfiguration({
    ...environment,
    PUBLIC_FUNCTIONS_URL: "https://numbers.example.com/api/",
  });
  assertStrictEquals(functionsUrl, "https://numbers.example.com/api");
});

Deno.test("the auth token before the present one verifies Twilio's signature, too", () => {
  const { authTokens } = readVoiceConfiguration({
    ...environment,
    TWILIO_AUTH_TOKEN_PREVIOUS: "the-former-token\n",
  });
  assertEquals(authTokens, ["the-auth-token", "the-former-token"]);
});

Deno.test("an API key does not verify Twilio's signature", () => {
  assertThrows(
    () =>
      readVoiceConfiguration({
        ...environment,
        TWILIO_AUTH_TOKEN: "",
        TWILIO_API_KEY_SID: `SK${"0".repeat(32)}`,
        TWILIO_API_KEY_SECRET: "the-key-secret",
      }),
    ConfigurationError,
    '"TWILIO_AUTH_TOKEN" is missing',
  );
});
