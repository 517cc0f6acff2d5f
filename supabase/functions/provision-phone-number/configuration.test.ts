import {
  assertEquals,
  assertStrictEquals,
  assertThrows,
} from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readProvisioningConfiguration } from "./configuration.ts";
import { environment } from "./testing/sample-environment.ts";
import { voiceOptions } from "../_shared/voice/voice-options.ts";

const addressSid = `AD${"0".repeat(31)}1`;
const bundleSid = `BU${"0".repeat(31)}1`;
const emergencyAddressSid = `AD${"0".repeat(31)}2`;

Deno.test("the smallest configuration is enough", () => {
  assertEquals(readProvisioningConfiguration(environment), {
    supabaseUrl: "https://project.supabase.co",
    secretKeys: ["sb_secret_one"],
    wakeUpSecrets: [environment.EDGE_FUNCTION_SECRET],
    defaultCountry: "CA",
    answering: "import_by_admin",
    twilio: {
      accountSid: environment.TWILIO_ACCOUNT_SID,
      username: environment.TWILIO_ACCOUNT_SID,
      password: "the-auth-token",
      apiBaseUrl: undefined,
      purchaseOptions: voiceOptions(
        "https://project.supabase.co/functions/v1",
        undefined,
      ),
    },
  });
});

Deno.test("every optional variable is read", () => {
  const { twilio } = readProvisioningConfiguration({
    ...environment,
    TWILIO_API_BASE_URL: "http://127.0.0.1:4010",
    TWILIO_ADDRESS_SID: addressSid,
    TWILIO_BUNDLE_SID: bundleSid,
    TWILIO_EMERGENCY_ADDRESS_SID: emergencyAddressSid,
    PUBLIC_FUNCTIONS_URL: "http://127.0.0.1:54321/api",
  });
  assertStrictEquals(twilio.apiBaseUrl, "http://127.0.0.1:4010");
  assertEquals(twilio.purchaseOptions, {
    addressSid,
    bundleSid,
    emergencyAddressSid,
    ...voiceOptions("http://127.0.0.1:54321/api", "http://127.0.0.1:4010"),
  });
});

Deno.test("without HTTPS Twilio gets no URL", () => {
  const { twilio } = readProvisioningConfiguration({
    ...environment,
    SUPABASE_URL: "http://kong:8000",
  });
  assertEquals(twilio.purchaseOptions, {});
});

Deno.test("a wake-up secret may be of any length from 24 bytes", () => {
  for (const bytes of [24, 25, 26, 64]) {
    const secret = `whsec_${btoa("x".repeat(bytes))}`;
    assertEquals(
      readProvisioningConfiguration({
        ...environment,
        EDGE_FUNCTION_SECRET: secret,
      }).wakeUpSecrets,
      [secret],
    );
  }
});

Deno.test("the wake-up secret before the present one is accepted, too", () => {
  const former = `whsec_${btoa("the former secret of 24 bytes")}`;
  const { wakeUpSecrets } = readProvisioningConfiguration({
    ...environment,
    EDGE_FUNCTION_SECRET_PREVIOUS: former,
  });
  assertEquals(wakeUpSecrets, [environment.EDGE_FUNCTION_SECRET, former]);
});

Deno.test("one error names every missing variable", () => {
  const { message } = assertThrows(
    () => readProvisioningConfiguration({}),
    ConfigurationError,
  );
  assertStrictEquals(
    message,
    [
      'Environment variable "SUPABASE_URL" is missing',
      'Environment variable "SUPABASE_SECRET_KEYS" is missing',
      'Environment variable "EDGE_FUNCTION_SECRET" is missing',
      'Environment variable "TWILIO_ACCOUNT_SID" is missing',
      'Environment variable "TWILIO_AUTH_TOKEN" is missing, ' +
      'and so is the pair "TWILIO_API_KEY_SID" and "TWILIO_API_KEY_SECRET"',
    ].join("; "),
  );
});

Deno.test("the default country is the United States unless it is set", () => {
  const { DEFAULT_COUNTRY: _, ...others } = environment;
  assertStrictEquals(
    readProvisioningConfiguration(others).defaultCountry,
    "US",
  );
});
