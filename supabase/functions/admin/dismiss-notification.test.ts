import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { notification } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";

const ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

function startWithNotification() {
  const admin = startAdmin();
  const row = notification({ id: ID });
  admin.database.notifications.push(row);
  async function dismiss(body: string, id = ID) {
    const answer = await admin.ask(`/notifications/${id}/dismiss`, {
      method: "POST",
      headers: credentials.secretKey,
      body,
    });
    return { status: answer.status, body: await answer.json() };
  }
  return { ...admin, row, dismiss };
}

Deno.test("a notification is dismissed with a reason, by whom and when", async () => {
  await using admin = startWithNotification();
  const { status, body } = await admin.dismiss('{"reason": " Ours\\n"}');
  assert.equal(status, 200);
  assert.equal(body.id, ID);
  assert.equal(body.status, "dismissed");
  assert.equal(body.dismissedReason, "Ours");
  assert.equal(body.resolvedAt, "2026-11-22T10:05:00+00:00");
  assert.equal(body.resolvedBy, "service_role");
});

Deno.test("what the database refuses is the client's to know", async () => {
  await using admin = startWithNotification();
  admin.row.status = "resolved";
  const resolved = await admin.dismiss('{"reason": "Ours"}');
  assert.deepEqual(
    [resolved.status, resolved.body.error.code],
    [409, "NOTIFICATION_NOT_PENDING"],
  );
  const unknown = await admin.dismiss(
    '{"reason": "Ours"}',
    crypto.randomUUID(),
  );
  assert.deepEqual(
    [unknown.status, unknown.body.error.code],
    [404, "NOTIFICATION_NOT_FOUND"],
  );
});

Deno.test("an id that is no UUID is 400", async () => {
  await using admin = startWithNotification();
  const { status, body } = await admin.dismiss('{"reason": "Ours"}', "one");
  assert.deepEqual(
    [status, body.error.code],
    [400, "INVALID_NOTIFICATION_ID"],
  );
});

Deno.test("a reason has 1 to 500 characters, however many bytes", async () => {
  for (const reason of ["x".repeat(500), "🦄".repeat(500), "a\nb\tc"]) {
    await using admin = startWithNotification();
    const { status } = await admin.dismiss(JSON.stringify({ reason }));
    assert.equal(status, 200, reason.slice(0, 10));
    assert.equal(admin.row.dismissed_reason, reason);
  }
});

for (
  const body of [
    "",
    "{",
    "{}",
    '{"reason": ""}',
    '{"reason": " \\n"}',
    '{"reason": 1}',
    '{"reason": "a\\u0000b"}',
    '{"reason": "a\\ud800b"}',
    '{"reason": "Ours", "why": "x"}',
    JSON.stringify({ reason: "x".repeat(501) }),
  ]
) {
  Deno.test(`${body.slice(0, 40)} is refused, and the notification stays pending`, async () => {
    await using admin = startWithNotification();
    const answer = await admin.dismiss(body);
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error.code, "INVALID_BODY");
    assert.equal(admin.row.status, "pending");
  });
}
