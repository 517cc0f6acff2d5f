import assert from "node:assert/strict";
import { readReconciliation } from "./reconciliation-configuration.ts";
import { startAdmin } from "./testing/start-admin.ts";

const environment = { SUPABASE_URL: "https://project.supabase.co" };
const account = {
  TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}`,
  TWILIO_AUTH_TOKEN: "the-auth-token",
};

Deno.test("without a Twilio account there is nothing to reconcile with", async () => {
  await using admin = startAdmin();
  const { status, body } = await admin.ask("/reconciliation");
  assert.deepEqual([status, body.error.code], [409, "TWILIO_NOT_CONFIGURED"]);
});

for (
  const variables of [
    {},
    { TWILIO_ACCOUNT_SID: account.TWILIO_ACCOUNT_SID },
    { TWILIO_AUTH_TOKEN: account.TWILIO_AUTH_TOKEN },
  ]
) {
  Deno.test(`${Object.keys(variables).join() || "nothing"} is no account`, () => {
    assert.equal(readReconciliation({ ...environment, ...variables }), null);
  });
}

Deno.test("with an account it is known what to expect", () => {
  const setup = readReconciliation({ ...environment, ...account });
  assert.deepEqual(setup?.expectations, {
    asksElevenLabs: false,
    agentId: null,
    voiceUrl: "https://project.supabase.co/functions/v1/twilio/voice",
  });
});
