import assert from "node:assert/strict";
import { it } from "node:test";
import { startStackUnderTest } from "../stack-under-test/stack-under-test.ts";

// This once failed with "supabase is not defined".
it("a malformed configuration is one clear error, naming the variables and not their values", async () => {
  const starting = startStackUnderTest({
    settings: {
      TWILIO_ACCOUNT_SID: "AC-mistyped",
      DEFAULT_COUNTRY: "Canada",
      TWILIO_API_BASE_URL: "http://127.0.0.1:1",
    },
  });
  await assert.rejects(starting, (error: Error) => {
    assert.match(error.message, /TWILIO_ACCOUNT_SID/);
    assert.match(error.message, /TWILIO_AUTH_TOKEN/);
    assert.match(error.message, /DEFAULT_COUNTRY/);
    assert.doesNotMatch(error.message, /mistyped|Canada|\n/);
    return true;
  });
});
