import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { notification } from "../notifications/testing/notification-row.ts";
import { startAdmin } from "../testing/start-admin.ts";

const mismatch = {
  title: 'This database belongs to the project "production"',
  body: "Orders and releases wait",
};

/** The function in a copy of another project's database. */
function startCopy(script = {}) {
  return startAdmin({
    "/rpc/diagnose_project": {
      name: "production",
      twilio_account_sid: null,
      mismatch,
    },
    "/rpc/summarize_waiting_imports": {
      waiting: 0,
      oldest_since: null,
      monthly_costs: [],
      without_price: 0,
    },
    ...script,
  });
}

Deno.test("in a copy a check fails, with what an admin can decide", async () => {
  await using admin = startCopy();
  const { body } = await admin.ask("/health");
  assertEquals(body.checks, [{
    name: "project",
    status: "fail",
    message: mismatch.title,
    advice: mismatch.body,
  }]);
});

Deno.test("in a copy no notification has a command, but the one about the copy", async () => {
  await using admin = startCopy({
    "/admin_notifications": [
      { ...notification, type: "project_mismatch" },
      { ...notification, type: "number_still_billed" },
    ],
  });
  const { status, body } = await admin.ask("/notifications");
  assertStrictEquals(status, 200);
  assertEquals(
    body.notifications.map((
      { command, suggestedCommand }: Record<string, unknown>,
    ) => [command === null, suggestedCommand === null]),
    [[false, false], [true, true]],
  );
});

Deno.test("in a copy, and with another account, the messages that Twilio counts are nobody's", async () => {
  await using admin = startCopy({
    "/rpc/report_costs": new Response("{}", { status: 500 }),
  });
  await admin.ask("/costs?from=2026-11-01&to=2026-11-02");
  assertEquals(
    admin.sent("/rpc/report_costs").map((sent) => Object.keys(sent ?? {})),
    [["first_day", "end_day", "page_size"]],
  );
});
