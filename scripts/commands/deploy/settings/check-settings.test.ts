import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findFaults } from "./check-settings.ts";

const apiUrl = "https://abcdefghijklmnopqrst.supabase.co";
const enough = {
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};
const names = (settings: Record<string, string>) =>
  findFaults(settings, apiUrl).map(({ variable }) => variable).sort();

describe("findFaults()", () => {
  it("finds none in the fewest settings", () => {
    assert.deepEqual(findFaults(enough, apiUrl), []);
  });

  it("takes an API key of Twilio instead of the auth token", () => {
    const { TWILIO_AUTH_TOKEN: _, ...others } = enough;
    const key = {
      TWILIO_API_KEY_SID: `SK${"0".repeat(32)}`,
      TWILIO_API_KEY_SECRET: "secret",
    };
    assert.deepEqual(findFaults({ ...others, ...key }, apiUrl), []);
  });

  it("names all that is missing at once", () => {
    assert.deepEqual(names({}), ["TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"]);
  });

  it("finds what any of the functions refuses", () => {
    const wrong = {
      ...enough,
      TWILIO_ACCOUNT_SID: "AC-1",
      SMTP_URL: "mail.example.com",
      ADMIN_EMAILS: "nobody",
      DEFAULT_COUNTRY: "MX",
      ELEVENLABS_API_KEY: "two words",
      ELEVENLABS_IMPORT: "yes",
      ELEVENLABS_ACTIVATE_IMPORTED: "yes",
      EDGE_FUNCTION_SECRET: "too short",
      PUBLIC_FUNCTIONS_URL: "example.com",
    };
    assert.deepEqual(
      names(wrong),
      Object.keys(wrong).filter((name) => name !== "TWILIO_AUTH_TOKEN").sort(),
    );
  });

  it("misses the mail's other half", () => {
    const mail = { ...enough, ADMIN_EMAILS: "jack@example.com" };
    assert.deepEqual(names(mail), ["SMTP_URL"]);
  });

  it("never repeats a value", () => {
    const wrong = { ...enough, EDGE_FUNCTION_SECRET: "hunter2" };
    assert.doesNotMatch(JSON.stringify(findFaults(wrong, apiUrl)), /hunter2/);
  });
});
