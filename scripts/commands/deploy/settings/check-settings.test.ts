import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findFaults } from "./check-settings.ts";

const apiUrl = "https://abcdefghijklmnopqrst.supabase.co";
const enough = {
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};
const names = async (settings: Record<string, string>) =>
  (await findFaults(settings, apiUrl)).map(({ variable }) => variable).sort();

describe("findFaults()", () => {
  it("finds none in the fewest settings", async () => {
    assert.deepEqual(await findFaults(enough, apiUrl), []);
  });

  it("takes an API key of Twilio instead of the auth token", async () => {
    const { TWILIO_AUTH_TOKEN: _, ...others } = enough;
    const key = {
      TWILIO_API_KEY_SID: `SK${"0".repeat(32)}`,
      TWILIO_API_KEY_SECRET: "secret",
    };
    assert.deepEqual(await findFaults({ ...others, ...key }, apiUrl), []);
  });

  it("names all that is missing at once", async () => {
    assert.deepEqual(await names({}), [
      "TWILIO_ACCOUNT_SID",
      "TWILIO_AUTH_TOKEN",
    ]);
  });

  it("finds what any of the functions refuses", async () => {
    const wrong = {
      ...enough,
      TWILIO_ACCOUNT_SID: "AC-1",
      SMTP_URL: "mail.example.com",
      ADMIN_EMAILS: "nobody",
      ADMIN_PAGE_URL: "http://example.com/admin.html",
      DEFAULT_COUNTRY: "MX",
      ELEVENLABS_API_KEY: "two words",
      ELEVENLABS_IMPORT: "yes",
      ELEVENLABS_ACTIVATE_IMPORTED: "yes",
      EDGE_FUNCTION_SECRET: "too short",
      PUBLIC_FUNCTIONS_URL: "example.com",
    };
    assert.deepEqual(
      await names(wrong),
      Object.keys(wrong).filter((name) => name !== "TWILIO_AUTH_TOKEN").sort(),
    );
  });

  it("misses the mail's other half", async () => {
    const mail = { ...enough, ADMIN_EMAILS: "jack@example.com" };
    assert.deepEqual(await names(mail), ["SMTP_URL"]);
  });

  it("never repeats a value", async () => {
    const wrong = { ...enough, EDGE_FUNCTION_SECRET: "hunter2" };
    assert.doesNotMatch(
      JSON.stringify(await findFaults(wrong, apiUrl)),
      /hunter2/,
    );
  });
});
