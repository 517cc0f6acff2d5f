import { assertStrictEquals, assertThrows } from "../_shared/std/assert.ts";
import { ConfigurationError } from "../_shared/configuration/configuration.ts";
import { readProvisioningConfiguration } from "./configuration.ts";
import { environment } from "./testing/sample-environment.ts";

const apiKey = {
  TWILIO_API_KEY_SID: `SK${"0".repeat(31)}1`,
  TWILIO_API_KEY_SECRET: "the-key-secret",
};

Deno.test("an API key is preferred to the auth token", () => {
  const { twilio } = readProvisioningConfiguration({
    ...environment,
    ...apiKey,
  });
  assertStrictEquals(twilio.accountSid, environment.TWILIO_ACCOUNT_SID);
  assertStrictEquals(twilio.username, apiKey.TWILIO_API_KEY_SID);
  assertStrictEquals(twilio.password, "the-key-secret");
});

Deno.test("an API key needs no auth token", () => {
  const { twilio } = readProvisioningConfiguration({
    ...environment,
    TWILIO_AUTH_TOKEN: "",
    ...apiKey,
  });
  assertStrictEquals(twilio.password, "the-key-secret");
});

Deno.test("half an API key is not a credential", () => {
  for (const [half, value] of Object.entries(apiKey)) {
    const { twilio } = readProvisioningConfiguration({
      ...environment,
      [half]: value,
    });
    assertStrictEquals(twilio.password, "the-auth-token");

    const { message } = assertThrows(
      () =>
        readProvisioningConfiguration({
          ...environment,
          TWILIO_AUTH_TOKEN: undefined,
          [half]: value,
        }),
      ConfigurationError,
    );
    assertStrictEquals(
      message,
      'Environment variable "TWILIO_AUTH_TOKEN" is missing, ' +
        'and so is the pair "TWILIO_API_KEY_SID" and "TWILIO_API_KEY_SECRET"',
    );
  }
});
