import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { startAdmin } from "./testing/start-admin.ts";

for (
  const [method, path] of [
    ["GET", "/"],
    ["GET", "/nothing"],
    ["POST", "/notifications"],
    ["GET", "/phone-numbers/+16041234567/activate"],
  ] as const
) {
  Deno.test(`${method} /admin${path} is 404 in the one shape of errors`, async () => {
    await using admin = startAdmin();
    const headers = credentials.secretKey;
    const answer = await admin.ask(path, { method, headers });
    assert.equal(answer.status, 404);
    assert.equal((await answer.json()).error.code, "NOT_FOUND");
  });
}

Deno.test("a database that does not answer is 503 and logged", async () => {
  const admin = startAdmin();
  await admin[Symbol.asyncDispose]();
  const answer = await admin.ask("/notifications", {
    headers: credentials.secretKey,
  });
  assert.equal(answer.status, 503);
  assert.equal((await answer.json()).error.code, "DATABASE_UNAVAILABLE");
  assert.deepEqual(admin.logger.lines.map(({ level }) => level), ["error"]);
});

Deno.test("a browser's preflight needs no credential", async () => {
  await using admin = startAdmin();
  const answer = await admin.ask("/notifications", { method: "OPTIONS" });
  assert.equal(answer.status, 204);
  assert.deepEqual(admin.asked(), []);
});
