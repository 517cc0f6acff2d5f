import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { notification } from "./testing/notification-row.ts";
import { startAdmin } from "../testing/start-admin.ts";

const path = `/notifications/${notification.id}/dismiss`;

function start() {
  return startAdmin({
    "/rpc/dismiss_notification": {
      ...notification,
      status: "dismissed",
      dismissed_reason: "Ours",
      resolved_at: "2026-11-22T10:05:00+00:00",
      resolved_by: "service_role",
    },
  });
}

Deno.test("a dismissal answers with the dismissed notification", async () => {
  await using admin = start();
  const { status, body } = await admin.post(path, '{"reason": "Ours"}');
  assertStrictEquals(status, 200);
  assertEquals(
    [body.id, body.status, body.dismissedReason, body.resolvedBy],
    [notification.id, "dismissed", "Ours", "service_role"],
  );
  assertStrictEquals(body.resolvedAt, "2026-11-22T10:05:00+00:00");
  assertEquals(admin.logger.lines, [{
    level: "info",
    message: "Notification dismissed",
    fields: { notificationId: notification.id },
  }]);
});

Deno.test("an id that is no UUID is 400", async () => {
  await using admin = start();
  const { status, body } = await admin.post(
    "/notifications/one/dismiss",
    '{"reason": "Ours"}',
  );
  assertEquals([status, body.error.code], [400, "INVALID_NOTIFICATION_ID"]);
  assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
});

for (
  const reason of ["x".repeat(500), "🦄".repeat(500), "a\nb\tc", " Ours\n"]
) {
  Deno.test(`${JSON.stringify(reason).slice(0, 20)} is accepted as a reason and trimmed`, async () => {
    await using admin = start();
    await admin.post(path, JSON.stringify({ reason }));
    assertEquals(admin.sent("/rpc/dismiss_notification"), [
      { notification_id: notification.id, reason: reason.trim() },
    ]);
  });
}

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
  Deno.test(`${body.slice(0, 40)} is refused, and dismisses nothing`, async () => {
    await using admin = start();
    const answer = await admin.post(path, body);
    assertEquals(
      [answer.status, answer.body.error.code],
      [400, "INVALID_BODY"],
    );
    assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}
