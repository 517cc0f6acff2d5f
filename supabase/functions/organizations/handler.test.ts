import assert from "node:assert/strict";
import { refusal } from "../_shared/testing/stub-data-api.ts";
import { ACME, startOrganizations } from "./testing/start-organizations.ts";

const path = `/${ACME}/phone-numbers`;
const rows = [
  { phone_number: "+16045550002", status: "active" },
  { phone_number: "+16045550001", status: "suspended" },
];

Deno.test("an organization's numbers are asked for newest first, and answered in that order", async () => {
  await using organizations = startOrganizations({ "/phone_numbers": rows });
  const { status, body } = await organizations.ask(path);
  assert.equal(status, 200);
  assert.deepEqual(
    body.phoneNumbers.map((
      { phoneNumber, status }: Record<string, unknown>,
    ) => [phoneNumber, status]),
    [["+16045550002", "active"], ["+16045550001", "suspended"]],
  );
  assert.deepEqual(organizations.queried("/phone_numbers"), [{
    select: "*",
    organization_id: `eq.${ACME}`,
    order: "purchased_at.desc",
  }]);
});

Deno.test("the list is empty while there is no number, for any UUID that the database takes", async () => {
  const id = "11111111-1111-1111-1111-111111111111";
  await using organizations = startOrganizations({
    "/organizations": [{ id }],
    "/phone_numbers": [],
  });
  const { status, body } = await organizations.ask(`/${id}/phone-numbers`);
  assert.equal(status, 200);
  assert.deepEqual(body, { phoneNumbers: [] });
});

Deno.test("an organization that the database does not show is 404, whatever else it shows", async () => {
  await using organizations = startOrganizations({
    "/organizations": [],
    "/phone_numbers": rows,
  });
  const { status, body } = await organizations.ask(path);
  assert.equal(status, 404);
  assert.deepEqual(body, {
    error: {
      code: "ORGANIZATION_NOT_FOUND",
      message: `No organization "${ACME}"`,
    },
  });
  assert.equal(organizations.queried("/organizations")[0]?.id, `eq.${ACME}`);
});

Deno.test("without a credential it is 401, before the id is looked at", async () => {
  await using organizations = startOrganizations();
  const { status, body } = await organizations.ask("/acme/phone-numbers", {
    headers: {},
  });
  assert.deepEqual([status, body.error.code], [401, "UNAUTHENTICATED"]);
  assert.deepEqual(organizations.asked(), []);
});

Deno.test("a credential that the database refuses is 401", async () => {
  const expired = refusal(401, "PGRST301", "JWT expired");
  await using organizations = startOrganizations({
    "/organizations": expired,
    "/phone_numbers": expired,
  });
  const { status, body } = await organizations.ask(path);
  assert.deepEqual([status, body.error.code], [401, "UNAUTHENTICATED"]);
});

for (const table of ["/organizations", "/phone_numbers"]) {
  Deno.test(`a failing ${table} is 503 and neither an empty list nor a 404`, async () => {
    await using organizations = startOrganizations({
      "/phone_numbers": [],
      [table]: refusal(500, "57P03", "The database is starting up"),
    });
    const { status, body } = await organizations.ask(path);
    assert.deepEqual([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  });
}

Deno.test("an id that is no UUID is 400 and never reaches the database", async () => {
  await using organizations = startOrganizations();
  const { status, body } = await organizations.ask("/acme/phone-numbers");
  assert.deepEqual([status, body.error.code], [400, "INVALID_ORGANIZATION_ID"]);
  assert.deepEqual(organizations.asked(), []);
});

Deno.test("an unknown route is 404 in the one shape of errors", async () => {
  await using organizations = startOrganizations();
  const { status, body } = await organizations.ask(`/${ACME}`);
  assert.deepEqual([status, body.error.code], [404, "NOT_FOUND"]);
});
