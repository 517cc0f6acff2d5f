import { assertStrictEquals, assertThrows } from "../_shared/std/assert.ts";
import { readCountingConfiguration } from "./configuration.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";

const environment = {
  SUPABASE_URL: "https://project.supabase.co",
  SUPABASE_SECRET_KEYS: '{"default":"sb_secret_one"}',
  EDGE_FUNCTION_SECRET: `whsec_${btoa("a secret of at least 24 bytes")}`,
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
};

Deno.test("an API key is enough, and so is the auth token", () => {
  const token = readCountingConfiguration({
    ...environment,
    TWILIO_AUTH_TOKEN: "the-token",
  });
  assertStrictEquals(token.twilio.username, environment.TWILIO_ACCOUNT_SID);
  const key = readCountingConfiguration({
    ...environment,
    TWILIO_API_KEY_SID: `SK${"0".repeat(32)}`,
    TWILIO_API_KEY_SECRET: "the-secret",
  });
  assertStrictEquals(key.twilio.password, "the-secret");
});

Deno.test("a missing credential is refused", () => {
  assertThrows(
    () => readCountingConfiguration(environment),
    ConfigurationError,
    '"TWILIO_AUTH_TOKEN" is missing, and so is the pair',
  );
});
