import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { startAdmin } from "../testing/start-admin.ts";

const ACME = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
const path = `/organizations/${ACME}/order/retry`;

const queued = {
  organization_id: ACME,
  organization_name: "Acme",
  status: "queued",
  area_code: "604",
  country: null,
  attempts: 0,
  due_at: "2026-11-22T10:00:00+00:00",
  last_error_code: "NO_NUMBER_AVAILABLE",
  last_error_message: "No number was for sale",
} satisfies Partial<Tables<"phone_number_orders">>;

function start() {
  return startAdmin({ "/rpc/retry_phone_number_order": queued });
}

Deno.test("the answer is the retried order", async () => {
  await using admin = start();
  const { status, body } = await admin.post(path);
  assertStrictEquals(status, 202);
  assertEquals(body, {
    organizationId: ACME,
    organizationName: "Acme",
    status: "queued",
    areaCode: "604",
    country: null,
    attempts: 0,
    dueAt: "2026-11-22T10:00:00+00:00",
    lastErrorCode: "NO_NUMBER_AVAILABLE",
    lastErrorMessage: "No number was for sale",
  });
  assertEquals(admin.logger.lines.map(({ message }) => message), [
    "Order queued again",
  ]);
});

for (const body of [null, "", "  ", "{}"]) {
  Deno.test(`${JSON.stringify(body)} retries the order unchanged`, async () => {
    await using admin = start();
    assertStrictEquals((await admin.post(path, body)).status, 202);
    assertEquals(admin.sent("/rpc/retry_phone_number_order"), [
      { organization_id: ACME },
    ]);
  });
}

for (const area_code of ["778", "(778)", "+1 778", "1-778"]) {
  Deno.test(`a retry may ask for the area code "${area_code}"`, async () => {
    await using admin = start();
    await admin.post(path, JSON.stringify({ areaCode: ` ${area_code}` }));
    assertEquals(admin.sent("/rpc/retry_phone_number_order"), [
      { organization_id: ACME, area_code },
    ]);
  });
}

for (
  const body of [
    "{",
    "[]",
    '{"areaCode": "abc"}',
    '{"areaCode": "6045"}',
    '{"area_code": "778"}',
  ]
) {
  Deno.test(`${body} is refused, and nothing is retried`, async () => {
    await using admin = start();
    const answer = await admin.post(path, body);
    assertEquals(
      [answer.status, answer.body.error.code],
      [400, "INVALID_BODY"],
    );
    assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
  });
}

Deno.test("an id that is no UUID is 400", async () => {
  await using admin = start();
  const { status, body } = await admin.post("/organizations/acme/order/retry");
  assertEquals([status, body.error.code], [400, "INVALID_ORGANIZATION_ID"]);
  assertEquals(admin.asked(), ["/rpc/is_platform_admin"]);
});
