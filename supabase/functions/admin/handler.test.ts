import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import { startAdmin } from "./testing/start-admin.ts";

const ID = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
const NUMBER = "/phone-numbers/+16041234567";
const nothingWaits = {
  waiting: 0,
  oldest_since: null,
  monthly_costs: [],
  without_price: 0,
};

for (
  const [method, path] of [
    ["GET", "/"],
    ["GET", "/nothing"],
    ["POST", "/notifications/no/such/path"],
  ] as const
) {
  Deno.test(`${method} /admin${path} is 404 in the one shape of errors`, async () => {
    await using admin = startAdmin();
    const { status, body } = await admin.ask(path, { method });
    assertEquals([status, body.error.code], [404, "NOT_FOUND"]);
  });
}

for (
  const [asked, path, body] of [
    [
      "activate_phone_number",
      `${NUMBER}/activate`,
      '{"elevenLabsPhoneId": "phnum_acme"}',
    ],
    ["release_phone_number", `${NUMBER}/release`, ""],
    ["keep_phone_number", `${NUMBER}/keep`, ""],
    ["suspend_phone_number", `${NUMBER}/suspend`, ""],
    ["resume_phone_number", `${NUMBER}/resume`, ""],
    ["retry_phone_number_order", `/organizations/${ID}/order/retry`, ""],
    [
      "dismiss_notification",
      `/notifications/${ID}/dismiss`,
      '{"reason": "Ours"}',
    ],
  ] as const
) {
  Deno.test(`a refusal of ${asked}() reaches the client and is not logged as done`, async () => {
    await using admin = startAdmin({
      [`/rpc/${asked}`]: refusal(
        409,
        "PT409",
        "It is too late",
        "RELEASE_IN_PROGRESS",
      ),
    });
    const answer = await admin.post(path, body);
    assertStrictEquals(answer.status, 409);
    assertEquals(answer.body, {
      error: { code: "RELEASE_IN_PROGRESS", message: "It is too late" },
    });
    assertEquals(admin.logger.lines, []);
  });
}

for (
  const [path, table] of [
    ["/notifications", "/admin_notifications"],
    ["/notifications", "/rpc/summarize_waiting_imports"],
    ["/costs", "/rpc/report_costs"],
    ["/costs", "/rpc/is_platform_admin"],
  ] as const
) {
  Deno.test(`${path} is a logged 503, not an empty answer, while ${table} does not answer`, async () => {
    await using admin = startAdmin({
      "/admin_notifications": [],
      "/rpc/summarize_waiting_imports": nothingWaits,
      [table]: refusal(500, "57P03", "The database is starting up"),
    });
    const { status, body } = await admin.ask(path);
    assertEquals([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
    assertEquals(admin.logger.lines.map(({ level }) => level), ["error"]);
  });
}

Deno.test("a stopped database is 503 and logged", async () => {
  const admin = startAdmin();
  await admin[Symbol.asyncDispose]();
  const { status, body } = await admin.ask("/notifications");
  assertEquals([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  assertEquals(admin.logger.lines.map(({ level }) => level), ["error"]);
});

Deno.test("every request to the database carries the caller's credential", async () => {
  await using admin = startAdmin({
    "/admin_notifications": [],
    "/rpc/summarize_waiting_imports": nothingWaits,
  });
  const authorization = "Bearer the-token";
  await admin.ask("/notifications", { headers: { authorization } });
  assertEquals(
    admin.received.map(({ path, headers }) => [
      path,
      headers.get("authorization"),
    ]).sort(),
    [
      ["/admin_notifications", authorization],
      ["/rpc/diagnose_project", authorization],
      ["/rpc/is_platform_admin", authorization],
      ["/rpc/summarize_waiting_imports", authorization],
    ],
  );
});
