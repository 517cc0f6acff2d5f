import {
  assertMatch,
  assertStrictEquals,
  assertThrows,
} from "../../_shared/std/assert.ts";
import { ConfigurationError } from "../../_shared/configuration/configuration.ts";
import { checkAnswering } from "./check-answering.ts";

const account = {
  ELEVENLABS_API_KEY: "sk_one",
  ELEVENLABS_AGENT_ID: "agent_jack",
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(31)}1`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};

const registering = {
  ...account,
  SUPABASE_URL: "https://project.supabase.co",
  ELEVENLABS_ANSWER: "register",
};

for (
  const [settings, status, message] of [
    [{}, "pass", /^Admins import bought numbers by hand$/],
    [{ ELEVENLABS_IMPORT: "false" }, "pass", /by hand$/],
    [{ ...account, ELEVENLABS_IMPORT: "true" }, "pass", /with one call$/],
    [{ ...account, ELEVENLABS_IMPORT: "on_request" }, "pass", /with one call$/],
    [{ ...account, ELEVENLABS_IMPORT: "automatic" }, "pass", /automatically$/],
    [{ ...registering }, "pass", /without an import$/],
    [
      {
        ...registering,
        ELEVENLABS_IMPORT: "automatic",
      },
      "warn",
      /imports nothing/,
    ],
  ] as const
) {
  Deno.test(`${JSON.stringify(settings)} is "${status}"`, () => {
    const check = checkAnswering("answering", settings);
    assertStrictEquals(check.status, status);
    assertMatch(check.message, message);
  });
}

Deno.test("imports without the account's auth token are refused", () => {
  const { TWILIO_AUTH_TOKEN: _, ...others } = account;
  assertThrows(
    () =>
      checkAnswering("answering", {
        ...others,
        ELEVENLABS_IMPORT: "automatic",
      }),
    ConfigurationError,
    '"TWILIO_AUTH_TOKEN" is missing, and "ELEVENLABS_IMPORT" needs it',
  );
});

for (
  const [variable, value] of [
    ["ELEVENLABS_API_KEY", ""],
    ["ELEVENLABS_AGENT_ID", ""],
    ["TWILIO_AUTH_TOKEN", ""],
    ["PUBLIC_FUNCTIONS_URL", "http://example.com"],
  ] as const
) {
  Deno.test(`calls are not registered with ${variable}="${value}"`, () => {
    assertThrows(
      () => checkAnswering("answering", { ...registering, [variable]: value }),
      ConfigurationError,
      `"${variable}"`,
    );
  });
}
