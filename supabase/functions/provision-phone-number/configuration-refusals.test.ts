import { assert, assertThrows } from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readProvisioningConfiguration } from "./configuration.ts";
import { environment } from "./testing/sample-environment.ts";

for (
  const [name, value] of [
    ["SUPABASE_URL", "project.supabase.co"],
    ["SUPABASE_SECRET_KEYS", "sb_secret_one"],
    ["EDGE_FUNCTION_SECRET", "not-a-webhook-secret-but-long-enough"],
    ["EDGE_FUNCTION_SECRET", `whsec_${btoa("too short")}`],
    ["EDGE_FUNCTION_SECRET", `whsec_${"a".repeat(31)}=`],
    ["EDGE_FUNCTION_SECRET", `whsec_${"a".repeat(34)}`],
    ["EDGE_FUNCTION_SECRET", `whsec_${"a".repeat(31)}-`],
    ["DEFAULT_COUNTRY", "MX"],
    ["DEFAULT_COUNTRY", "ca"],
    ["TWILIO_ACCOUNT_SID", `SK${"0".repeat(32)}`],
    ["TWILIO_ACCOUNT_SID", `AC${"0".repeat(31)}`],
    ["TWILIO_API_KEY_SID", `AC${"0".repeat(32)}`],
    ["TWILIO_API_BASE_URL", "127.0.0.1"],
    ["TWILIO_ADDRESS_SID", `BU${"0".repeat(32)}`],
    ["TWILIO_BUNDLE_SID", `AD${"0".repeat(32)}`],
    ["TWILIO_EMERGENCY_ADDRESS_SID", "home"],
  ] as const
) {
  Deno.test(`${name} "${value}" is refused by name and not repeated`, () => {
    const { message } = assertThrows(
      () => readProvisioningConfiguration({ ...environment, [name]: value }),
      ConfigurationError,
    );
    assert(message.startsWith(`Environment variable "${name}" `));
    assert(!message.includes("; "));
    assert(!message.includes(value));
  });
}

const registering = {
  ...environment,
  ELEVENLABS_ANSWER: "register",
  ELEVENLABS_API_KEY: "sk_one",
  ELEVENLABS_AGENT_ID: "agent_jack",
  TWILIO_AUTH_TOKEN: "the-auth-token",
  PUBLIC_FUNCTIONS_URL: "https://numbers.example.com/api",
};

Deno.test("no number is bought whose calls could not be registered", () => {
  readProvisioningConfiguration(registering);
  for (
    const [name, value] of [
      ["ELEVENLABS_API_KEY", ""],
      ["ELEVENLABS_AGENT_ID", ""],
      ["TWILIO_AUTH_TOKEN", ""],
      ["PUBLIC_FUNCTIONS_URL", "http://numbers.example.com/api"],
    ] as const
  ) {
    const { message } = assertThrows(
      () => readProvisioningConfiguration({ ...registering, [name]: value }),
      ConfigurationError,
    );
    assert(message.includes(`"${name}"`), message);
  }
});
