import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { pass } from "./check.ts";
import { startAdmin } from "../testing/start-admin.ts";

Deno.test("an admin is told how the functions are", async () => {
  const checks = [pass("twilio", "Twilio takes the credentials")];
  await using admin = startAdmin({}, {
    checkHealth: () => Promise.resolve(checks),
  });
  const { status, body } = await admin.ask("/health");
  assertStrictEquals(status, 200);
  assertEquals(body, { checks });
});

Deno.test("a test wake-up needs no admin: its signature is checked", async () => {
  await using admin = startAdmin({}, {
    testWakeUp: { fetch: () => new Response(null, { status: 401 }) },
  });
  const { status } = await admin.post("/test-wake-up");
  assertStrictEquals(status, 401);
  assertEquals(admin.asked(), []);
});
