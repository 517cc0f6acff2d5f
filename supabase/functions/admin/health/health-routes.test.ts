import assert from "node:assert/strict";
import { pass } from "./check.ts";
import { startAdmin } from "../testing/start-admin.ts";

Deno.test("an admin is told how the functions are", async () => {
  const checks = [pass("twilio", "Twilio takes the credentials")];
  await using admin = startAdmin({}, {
    checkHealth: () => Promise.resolve(checks),
  });
  const { status, body } = await admin.ask("/health");
  assert.equal(status, 200);
  assert.deepEqual(body, { checks });
});

Deno.test("a test wake-up needs no admin: its signature is checked", async () => {
  await using admin = startAdmin({}, {
    testWakeUp: { fetch: () => new Response(null, { status: 401 }) },
  });
  const { status } = await admin.post("/test-wake-up");
  assert.equal(status, 401);
  assert.deepEqual(admin.asked(), []);
});
