import assert from "node:assert/strict";
import { pass } from "../_shared/check.ts";
import { credentials } from "./testing/fake-database.ts";
import { startAdmin } from "./testing/start-admin.ts";

const checks = [pass("twilio", "Twilio takes the credentials")];

function startHealthy() {
  let looked = 0;
  const checkHealth = () => {
    looked += 1;
    return Promise.resolve(checks);
  };
  return { admin: startAdmin(null, { checkHealth }), looked: () => looked };
}

Deno.test("an admin and a secret key are told how the functions are", async () => {
  const { admin } = startHealthy();
  await using _ = admin;
  for (const headers of [credentials.admin, credentials.secretKey]) {
    const answer = await admin.ask("/health", { headers });
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), { checks });
  }
});

Deno.test("nobody else is, and nothing is asked of anybody for them", async () => {
  const { admin, looked } = startHealthy();
  await using _ = admin;
  for (
    const [headers, expected] of [
      [credentials.user, 403],
      [credentials.expired, 401],
      [credentials.anonymous, 401],
      [{}, 401],
    ] as const
  ) {
    const answer = await admin.ask("/health", { headers });
    await answer.body?.cancel();
    assert.equal(answer.status, expected);
  }
  assert.equal(looked(), 0);
});

Deno.test("a test wake-up needs no admin: its signature is checked", async () => {
  await using admin = startAdmin(null, {
    testWakeUp: { fetch: () => new Response(null, { status: 401 }) },
  });
  const headers = credentials.secretKey;
  const answer = await admin.ask("/test-wake-up", { method: "POST", headers });
  assert.equal(answer.status, 401);
  assert.deepEqual(admin.asked(), []);
});
