import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../../_shared/std/assert.ts";
import { encodeCursor } from "../../_shared/http/paging.ts";
import { notification } from "./testing/notification-row.ts";
import { startAdmin } from "../testing/start-admin.ts";

const waitingImports = {
  waiting: 3,
  oldest_since: "2026-11-19T10:00:00+00:00",
  monthly_costs: [{ currency: "USD", amount: "2.30" }],
  without_price: 1,
};

/** The function where the database answers with these rows. */
function startWith(...rows: readonly unknown[]) {
  return startAdmin({
    "/admin_notifications": rows,
    "/rpc/summarize_waiting_imports": waitingImports,
  });
}

Deno.test("the list has all of a notification, and a summary of the numbers that wait for their import", async () => {
  await using admin = startWith(notification);
  const { status, body } = await admin.ask("/notifications");
  assertStrictEquals(status, 200);
  assertEquals(body, {
    notifications: [{
      id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
      type: "elevenlabs_import_required",
      status: "pending",
      title: "Import +16041234567 to ElevenLabs for Acme",
      body: "Import the number, then activate it",
      command: { method: "POST", path: "/admin/reconciliation" },
      suggestedCommand:
        `curl -X POST 'https://project.supabase.co/functions/v1/admin/reconciliation' -H "apikey: $SECRET_KEY"`,
      organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
      phoneNumberId: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
      orderId: null,
      data: { phoneNumber: "+16041234567" },
      createdAt: "2026-11-22T10:00:00.123456+00:00",
      resolvedAt: null,
      resolvedBy: null,
      dismissedReason: null,
      progress: null,
      emailedAt: "2026-11-22T10:00:02+00:00",
    }],
    nextCursor: null,
    summary: {
      waitingForImport: {
        count: 3,
        oldestSince: "2026-11-19T10:00:00+00:00",
        monthlyCosts: [{ currency: "USD", amount: "2.30" }],
        withoutPrice: 1,
      },
    },
  });
});

Deno.test("the query carries the filters, and asks for one row more than the page has", async () => {
  await using admin = startWith();
  const { id, created_at: at, organization_id } = notification;
  await admin.ask(
    "/notifications?status=resolved&type=provisioning_failed&limit=10" +
      `&organizationId=${organization_id}&cursor=${encodeCursor({ at, id })}`,
  );
  assertEquals(admin.queried("/admin_notifications"), [{
    select: "*,notification_deliveries(emailed_at)",
    status: "eq.resolved",
    type: "eq.provisioning_failed",
    organization_id: `eq.${organization_id}`,
    or: `(created_at.lt."${at}",and(created_at.eq."${at}",id.lt.${id}))`,
    order: "created_at.desc,id.desc",
    limit: "11",
  }]);
});

Deno.test("a row beyond the page makes a next cursor; an exactly full page is the last", async () => {
  const later = { ...notification, id: crypto.randomUUID() };
  await using admin = startWith(later, notification);
  const { body: first } = await admin.ask("/notifications?limit=1");
  assertEquals(
    [first.notifications.length, first.nextCursor],
    [1, encodeCursor({ at: later.created_at, id: later.id })],
  );
  await using same = startWith(later, notification);
  const { body: all } = await same.ask("/notifications?limit=2");
  assertEquals([all.notifications.length, all.nextCursor], [2, null]);
});

Deno.test("a notification without a delivery has not been e-mailed", async () => {
  const row = { ...notification, notification_deliveries: null };
  await using admin = startWith(row);
  const { body } = await admin.ask("/notifications");
  assertStrictEquals(body.notifications[0].emailedAt, null);
});

Deno.test("a known type may have no notifications", async () => {
  await using admin = startAdmin({
    "/admin_notifications": [],
    "/rpc/summarize_waiting_imports": waitingImports,
    "/notification_types": [{ type: "number_at_risk" }],
  });
  const { body } = await admin.ask("/notifications?type=number_at_risk");
  assertEquals(body.notifications, []);
});

Deno.test("an unknown type is 400, and the answer names the known types", async () => {
  await using admin = startAdmin({
    "/admin_notifications": [],
    "/rpc/summarize_waiting_imports": waitingImports,
    "/notification_types": [
      { type: "elevenlabs_import_required" },
      { type: "number_at_risk" },
    ],
  });
  const { status, body } = await admin.ask("/notifications?type=nonsense");
  assertEquals([status, body.error.code], [400, "INVALID_QUERY"]);
  const [issue] = body.error.details.issues;
  assertStrictEquals(issue.field, "type");
  assertMatch(issue.message, /"elevenlabs_import_required"\|"number_at_risk"/);
});

Deno.test("an unknown filter is 400 and not ignored", async () => {
  await using admin = startWith(notification);
  const { status, body } = await admin.ask("/notifications?state=pending");
  assertStrictEquals(status, 400);
  assertStrictEquals(body.error.code, "INVALID_QUERY");
  assertMatch(body.error.details.issues[0].message, /state/);
});
