import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findSettingsFaults } from "./settings-faults.ts";

const apiUrl = "https://abcdefghijklmnopqrst.supabase.co";

describe("findSettingsFaults()", () => {
  const enough = {
    TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
    TWILIO_AUTH_TOKEN: "token",
    FIRST_ADMIN_EMAIL: "jack@example.com",
  };
  const local = "http://127.0.0.1:54321";

  for (
    const [variable, value] of [
      ["TWILIO_API_BASE_URL", "http://localhost:4010"],
      ["ELEVENLABS_API_BASE_URL", "http://127.0.0.1:4011"],
      ["SMTP_URL", "smtp://127.0.0.1:1025"],
      ["SMTP_URL", "smtp://mail.example.com"],
      ["SMTP_URL", "smtp://mail.example.com:25"],
    ] as const
  ) {
    it(`refuses ${value} as ${variable} of a hosted project only`, async () => {
      const settings = {
        ...enough,
        [variable]: value,
        ADMIN_EMAILS: "jack@example.com",
        SMTP_URL: variable === "SMTP_URL" ? value : "smtps://mail.example.com",
      };
      const names = async (url: string) =>
        (await findSettingsFaults(settings, url)).map((fault) =>
          fault.variable
        );
      assert.deepEqual(await names(apiUrl), [variable]);
      assert.deepEqual(await names(local), []);
    });
  }

  it("refuses a first admin without an address", async () => {
    const settings = { ...enough, FIRST_ADMIN_EMAIL: "jack" };
    const faults = await findSettingsFaults(settings, apiUrl);
    assert.deepEqual(faults, [{
      variable: "FIRST_ADMIN_EMAIL",
      what: "is not an e-mail address",
    }]);
  });
});
