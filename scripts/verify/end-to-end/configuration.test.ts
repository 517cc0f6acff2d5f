import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startTwilioSimulator } from "../../simulators/twilio/start.ts";
import { createTwilioControlClient } from "../../simulators/twilio/control-client.ts";
import { startThrowawayStack } from "../../local/stack/throwaway-stack.ts";
import { connect } from "../../commands/project/supabase-client.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { root } from "../../local/root.ts";

const accountSid = `AC${"1".repeat(32)}`;
const authToken = "2".repeat(32);

describe("the stack's configuration", () => {
  const start = (settings: Record<string, string>) =>
    startThrowawayStack({ root, settings });

  // It once failed deep inside, with "supabase is not defined".
  it("is one clear error when it is malformed, naming the variables and not their values", async () => {
    await assert.rejects(
      start({
        TWILIO_ACCOUNT_SID: "AC-mistyped",
        DEFAULT_COUNTRY: "Canada",
        TWILIO_API_BASE_URL: "http://127.0.0.1:1",
      }),
      (error: Error) => {
        assert.match(error.message, /TWILIO_ACCOUNT_SID/);
        assert.match(error.message, /TWILIO_AUTH_TOKEN/);
        assert.match(error.message, /DEFAULT_COUNTRY/);
        assert.doesNotMatch(error.message, /mistyped|Canada|\n/);
        return true;
      },
    );
  });

  it("may name a Twilio of its own, and then no simulator is started", async () => {
    const twilio = await startTwilioSimulator({
      port: 0,
      accountSid,
      authToken,
    });
    const stack = await start({
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: authToken,
      TWILIO_API_BASE_URL: twilio.url,
      DEFAULT_COUNTRY: "CA",
    });
    try {
      const server = connect(stack.info.apiUrl, stack.info.secretKey);
      const { number } = await insertWithNumber(server, "Outside");
      assert.equal(number.country, "CA");
      const { bill } = await createTwilioControlClient(twilio.url).account();
      assert.deepEqual(
        bill.map(({ phoneNumber }) => phoneNumber),
        [number.phone_number],
      );
      assert.equal(stack.info.twilioUrl, twilio.url);
    } finally {
      await stack.stop();
      await twilio.stop();
    }
  });
});
