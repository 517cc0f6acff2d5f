import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { refusal } from "../_shared/database/testing/stub-data-api.ts";
import {
  ACME,
  notFound,
  startOrganizations,
} from "./testing/start-organizations.ts";

const numbers = `/${ACME}/phone-numbers`;
const state = {
  organization_id: ACME,
  state: "active",
  since: "2026-11-22T10:05:00+00:00",
  phone_number: "+16045550002",
  area_code: "604",
  country: null,
  area_code_met: true,
  region_met: true,
  country_met: true,
  message: "Your phone number +16045550002 is ready.",
  reason: null,
};
const number = {
  id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  organization_id: ACME,
  organization_name: "Acme",
  capabilities: { voice: true },
  locality: null,
  region: "BC",
  country: "CA",
  purchased_at: "2026-11-22T10:00:00+00:00",
  activated_at: "2026-11-22T10:05:00+00:00",
  suspended_at: null,
  releasing_at: null,
  released_at: null,
};
const rows = [
  { ...number, phone_number: "+16045550002", status: "active" },
  { ...number, phone_number: "+16045550001", status: "suspended" },
];

Deno.test("an organization's numbers are answered in the database's order, with the state of its order", async () => {
  await using organizations = startOrganizations({
    "/rpc/list_phone_numbers": rows,
    "/rpc/read_customer_state": state,
  });
  const { status, body } = await organizations.ask(numbers);
  assertStrictEquals(status, 200);
  assertEquals(
    body.phoneNumbers.map((
      { phoneNumber, status }: Record<string, unknown>,
    ) => [phoneNumber, status]),
    [["+16045550002", "active"], ["+16045550001", "suspended"]],
  );
  assertEquals(body.order, {
    state: "active",
    since: "2026-11-22T10:05:00+00:00",
    areaCode: "604",
    country: null,
    areaCodeMet: true,
    regionMet: true,
    countryMet: true,
    message: "Your phone number +16045550002 is ready.",
    reason: null,
  });
  assertEquals(
    organizations.sent("/rpc/list_phone_numbers"),
    [{ organization_id: ACME }],
  );
});

Deno.test("the list is empty without a number, and the order says why, for any UUID that the database accepts", async () => {
  const id = "11111111-1111-1111-1111-111111111111";
  await using organizations = startOrganizations({
    "/rpc/list_phone_numbers": [],
    "/rpc/read_customer_state": {
      ...state,
      state: "failed",
      reason: "NO_NUMBER_AVAILABLE",
    },
  });
  const { status, body } = await organizations.ask(`/${id}/phone-numbers`);
  assertStrictEquals(status, 200);
  assertEquals(body.phoneNumbers, []);
  assertEquals(
    [body.order.state, body.order.reason],
    ["failed", "NO_NUMBER_AVAILABLE"],
  );
});

Deno.test("an organization that is not the caller's is 404", async () => {
  await using organizations = startOrganizations({
    "/rpc/list_phone_numbers": notFound,
    "/rpc/read_customer_state": notFound,
  });
  const { status, body } = await organizations.ask(numbers);
  assertStrictEquals(status, 404);
  assertEquals(body, {
    error: {
      code: "ORGANIZATION_NOT_FOUND",
      message: `No organization "${ACME}"`,
    },
  });
});

Deno.test("a request without a credential is 401, before its id is read", async () => {
  await using organizations = startOrganizations();
  const { status, body } = await organizations.ask("/acme/phone-numbers", {
    headers: {},
  });
  assertEquals([status, body.error.code], [401, "UNAUTHENTICATED"]);
  assertEquals(organizations.asked(), []);
});

Deno.test("a credential that the database refuses is 401", async () => {
  const expired = refusal(401, "PGRST301", "JWT expired");
  await using organizations = startOrganizations({
    "/rpc/list_phone_numbers": expired,
    "/rpc/read_customer_state": expired,
  });
  const { status, body } = await organizations.ask(numbers);
  assertEquals([status, body.error.code], [401, "UNAUTHENTICATED"]);
});

for (const path of ["/rpc/list_phone_numbers", "/rpc/read_customer_state"]) {
  Deno.test(`a failing ${path} is 503, not an empty list or a 404`, async () => {
    await using organizations = startOrganizations({
      "/rpc/list_phone_numbers": [],
      "/rpc/read_customer_state": state,
      [path]: refusal(500, "57P03", "The database is starting up"),
    });
    const { status, body } = await organizations.ask(numbers);
    assertEquals([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  });
}

Deno.test("an id that is no UUID is 400 and never reaches the database", async () => {
  await using organizations = startOrganizations();
  const { status, body } = await organizations.ask("/acme/phone-numbers");
  assertEquals([status, body.error.code], [400, "INVALID_ORGANIZATION_ID"]);
  assertEquals(organizations.asked(), []);
});

Deno.test("an unknown route is 404 in the one shape of errors", async () => {
  await using organizations = startOrganizations();
  const { status, body } = await organizations.ask(`/${ACME}`);
  assertEquals([status, body.error.code], [404, "NOT_FOUND"]);
});
