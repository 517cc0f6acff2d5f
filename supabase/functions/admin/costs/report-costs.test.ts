import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import {
  nothingSent,
  PERIOD,
  report,
  startReporting,
} from "./testing/start-reporting.ts";

Deno.test("the report has the database's sums, with the messages of each organization and of the account", async () => {
  await using admin = startReporting(({ from, to }) =>
    Promise.resolve({ known: true, perDay: { [from]: 3, [to]: 1 } })
  );
  const { status, body } = await admin.costs();
  assertStrictEquals(status, 200);
  assertEquals(body.total, {
    costs: [{ currency: "USD", amount: "2.3675" }],
    withoutPrice: 0,
    numberMonths: {
      quantity: 2,
      costs: [{ currency: "USD", amount: "2.30" }],
      withoutPrice: 0,
    },
    voiceMinutes: {
      quantity: 3,
      costs: [{ currency: "USD", amount: "0.0375" }],
      withoutPrice: 0,
    },
    sms: {
      quantity: 4,
      costs: [{ currency: "USD", amount: "0.03" }],
      withoutPrice: 0,
    },
  });
  assertEquals(
    [body.from, body.to, body.smsUnknownBecause],
    ["2026-11-01", "2026-12-01", null],
  );
  assertStrictEquals(body.perMonth.phoneNumbers, 2);
  assertStrictEquals(body.months[0].sms.quantity, 4);
  const [acme] = body.organizations;
  assertStrictEquals(acme.waitingForImport.costs[0].amount, "1.15");
  assertStrictEquals(acme.sms.quantity, 3);
  assertStrictEquals(body.withoutOrganization.sms.quantity, 1);
  assertStrictEquals(body.deletedOrganizations.sms.quantity, 0);
  assertStrictEquals(body.smsCountedUntil, "2026-11-01");
  assertStrictEquals(body.nextCursor, acme.organizationId);
  assertEquals(admin.sent("/rpc/report_costs"), [{
    first_day: "2026-11-01",
    end_day: "2026-12-01",
    page_size: 50,
    sms_counts: { "2026-11-01": 3, "2026-12-01": 1 },
  }]);
});

Deno.test("without Twilio the account's messages are unknown, and the organizations' are known", async () => {
  await using admin = startReporting(() =>
    Promise.resolve({ known: false, reason: "Twilio did not answer" })
  );
  const { body } = await admin.costs();
  assertStrictEquals(body.total.sms, null);
  assertStrictEquals(body.months[0].sms, null);
  assertStrictEquals(body.withoutOrganization.sms, null);
  assertStrictEquals(body.organizations[0].sms.quantity, 3);
  assertStrictEquals(body.smsUnknownBecause, "Twilio did not answer");
  const [sent] = admin.sent("/rpc/report_costs");
  assertStrictEquals("sms_counts" in Object(sent), false);
});

for (const countedUntil of ["2026-10-31", null]) {
  Deno.test(`counted until ${countedUntil}, an organization's SMS of November are unknown`, async () => {
    await using admin = startReporting(nothingSent, {
      sms_counted_until: countedUntil,
    });
    const { body } = await admin.costs();
    const [acme] = body.organizations;
    assertEquals(
      [acme.sms, body.deletedOrganizations.sms, body.smsCountedUntil],
      [null, null, countedUntil],
    );
    assertStrictEquals(body.withoutOrganization.sms.quantity, 1);
    assertStrictEquals(body.total.sms.quantity, 4);
  });
}

Deno.test("the next page of organizations begins after the cursor, without totals, and Twilio is not asked", async () => {
  await using admin = startReporting(
    () => Promise.reject(new Error("Twilio is not needed")),
    { totals: null },
  );
  const { status, body } = await admin.costs(
    `${PERIOD}&limit=1&cursor=${report.next_organization_id}`,
  );
  assertStrictEquals(status, 200);
  assertEquals(
    [body.total, body.months, body.withoutOrganization, body.smsUnknownBecause],
    [null, null, null, null],
  );
  assertStrictEquals(body.organizations[0].sms.quantity, 3);
  assertEquals(admin.sent("/rpc/report_costs"), [{
    first_day: "2026-11-01",
    end_day: "2026-12-01",
    page_size: 1,
    after_organization_id: report.next_organization_id,
  }]);
});

Deno.test("a senseless period is refused", async () => {
  await using admin = startReporting();
  const { status, body } = await admin.costs("?from=2026-12-01&to=2026-11-01");
  assertStrictEquals(status, 400);
  assertStrictEquals(body.error.code, "INVALID_QUERY");
});
