import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import type { NotificationRow } from "./notification-json.ts";
import { notification } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";

const headers = credentials.secretKey;

function startWith(...rows: readonly NotificationRow[]) {
  const admin = startAdmin();
  admin.database.notifications.push(...rows);
  async function list(query: string) {
    const answer = await admin.ask(`/notifications${query}`, { headers });
    assert.equal(answer.status, 200);
    return await answer.json();
  }
  async function titles(query: string): Promise<readonly unknown[]> {
    const { notifications } = await list(query);
    return notifications.map(({ title }: { title: unknown }) => title);
  }
  return { ...admin, list, titles };
}

Deno.test("a notification is listed with everything an admin needs", async () => {
  const row = notification({
    id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
    data: { phoneNumber: "+16041234567" },
    notification_deliveries: { emailed_at: "2026-11-22T10:00:02+00:00" },
  });
  await using admin = startWith(row);
  const query = "?status=pending&type=elevenlabs_import_required";
  assert.deepEqual(await admin.list(query), {
    notifications: [{
      id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
      type: "elevenlabs_import_required",
      status: "pending",
      title: "Import +16041234567 to ElevenLabs for Acme",
      body: "Import the number, then activate it",
      organizationId: null,
      phoneNumberId: null,
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
        count: 0,
        oldestSince: null,
        monthlyCosts: [],
        withoutPrice: 0,
      },
    },
  });
});

Deno.test("the summary tells what waits for its import and what it costs, as the database says", async () => {
  await using admin = startWith();
  admin.database.waitingImports = {
    waiting: 3,
    oldest_since: "2026-11-19T10:00:00+00:00",
    monthly_costs: [{ currency: "USD", amount: "2.30" }],
    without_price: 1,
  };
  const { summary } = await admin.list("?status=resolved");
  assert.deepEqual(summary.waitingForImport, {
    count: 3,
    oldestSince: "2026-11-19T10:00:00+00:00",
    monthlyCosts: [{ currency: "USD", amount: "2.30" }],
    withoutPrice: 1,
  });
});

Deno.test("status, type and organization narrow the list", async () => {
  const organization_id = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
  await using admin = startWith(
    notification({ title: "plain" }),
    notification({ title: "resolved", status: "resolved" }),
    notification({ title: "failed", type: "provisioning_failed" }),
    notification({ title: "of one", organization_id }),
  );
  assert.deepEqual(await admin.titles("?status=resolved"), ["resolved"]);
  assert.deepEqual(await admin.titles("?type=provisioning_failed"), ["failed"]);
  assert.deepEqual(
    await admin.titles(`?organizationId=${organization_id}`),
    ["of one"],
  );
  assert.equal((await admin.titles("")).length, 4);
});

Deno.test("pages follow one another, newest first, none twice and none left out", async () => {
  const moments = ["10:00:03.000001", "10:00:02.5", "10:00:02.5", "10:00:01"];
  const rows = moments.map((time, index) =>
    notification({
      id: `0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a1${9 - index}`,
      title: `notification ${index}`,
      created_at: `2026-11-22T${time}+00:00`,
    })
  );
  await using admin = startWith(...rows.toReversed());

  const seen: unknown[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const after: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const page = await admin.list(`?limit=1${after}`);
    seen.push(
      ...page.notifications.map(({ title }: { title: unknown }) => title),
    );
    cursor = page.nextCursor;
  }
  assert.deepEqual(seen, rows.map(({ title }) => title));
});

Deno.test("a page that is just full is the last", async () => {
  await using admin = startWith(notification(), notification());
  const page = await admin.list("?limit=2");
  assert.equal(page.notifications.length, 2);
  assert.equal(page.nextCursor, null);
});

Deno.test("a notification that nobody has to be told of has not been e-mailed", async () => {
  await using admin = startWith(
    notification({ notification_deliveries: null }),
  );
  const { notifications } = await admin.list("");
  assert.equal(notifications[0].emailedAt, null);
});

Deno.test("of a type that exists there may be none", async () => {
  await using admin = startWith(notification());
  assert.deepEqual(await admin.titles("?type=number_at_risk"), []);
});

Deno.test("a type that does not exist is 400, and those that do are named", async () => {
  await using admin = startWith(notification());
  const answer = await admin.ask("/notifications?type=nonsense", { headers });
  assert.equal(answer.status, 400);
  const { error } = await answer.json();
  assert.equal(error.code, "INVALID_QUERY");
  const [issue] = error.details.issues;
  assert.equal(issue.field, "type");
  assert.match(issue.message, /"elevenlabs_import_required"\|"number_at_risk"/);
});

Deno.test("a filter that does not exist is 400 and not ignored", async () => {
  await using admin = startWith(notification());
  const answer = await admin.ask("/notifications?state=pending", { headers });
  assert.equal(answer.status, 400);
  const { error } = await answer.json();
  assert.equal(error.code, "INVALID_QUERY");
  assert.match(error.details.issues[0].message, /state/);
});
