import assert from "node:assert/strict";
import { credentials } from "./testing/fake-database.ts";
import { failedOrder } from "./testing/rows.ts";
import { startAdmin } from "./testing/start-admin.ts";

const ACME = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

function startWithOrder() {
  const admin = startAdmin();
  const order = failedOrder(ACME);
  admin.database.orders.push(order);
  const retry = (
    body: string | null,
    headers: HeadersInit = credentials.secretKey,
    organizationId = ACME,
  ) =>
    admin.ask(`/organizations/${organizationId}/order/retry`, {
      method: "POST",
      headers,
      body,
    });
  return { ...admin, order, retry };
}

for (const body of [null, "", "  ", "{}"]) {
  Deno.test(`with ${JSON.stringify(body)} the order is queued as it was`, async () => {
    await using admin = startWithOrder();
    const answer = await admin.retry(body);
    assert.equal(answer.status, 202);
    assert.deepEqual(await answer.json(), {
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
  });
}

Deno.test("the order may be retried with another area code", async () => {
  await using admin = startWithOrder();
  const answer = await admin.retry('{"areaCode": "778"}');
  assert.equal((await answer.json()).areaCode, "778");
});

for (const body of ["{", "[]", '{"areaCode": "abc"}', '{"area_code": "778"}']) {
  Deno.test(`${body} is refused, and the order stays as it is`, async () => {
    await using admin = startWithOrder();
    const answer = await admin.retry(body);
    assert.equal(answer.status, 400);
    assert.equal((await answer.json()).error.code, "INVALID_BODY");
    assert.equal(admin.order.status, "failed");
  });
}

Deno.test("what the database refuses is the client's to know", async () => {
  await using admin = startWithOrder();
  admin.order.status = "purchased";
  const purchased = await admin.retry(null);
  assert.equal(purchased.status, 409);
  assert.equal((await purchased.json()).error.code, "ORDER_NOT_RETRYABLE");

  const other = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a22";
  const unknown = await admin.retry(null, credentials.secretKey, other);
  assert.equal(unknown.status, 404);
  assert.equal((await unknown.json()).error.code, "ORDER_NOT_FOUND");

  const malformed = await admin.retry(null, credentials.secretKey, "acme");
  assert.equal(malformed.status, 400);
  const { error } = await malformed.json();
  assert.equal(error.code, "INVALID_ORGANIZATION_ID");
});

Deno.test("nobody but an admin retries", async () => {
  await using admin = startWithOrder();
  assert.equal((await admin.retry(null, credentials.user)).status, 403);
  assert.equal((await admin.retry(null, credentials.anonymous)).status, 401);
  assert.equal((await admin.retry(null, {})).status, 401);
  assert.equal(admin.order.status, "failed");
});
