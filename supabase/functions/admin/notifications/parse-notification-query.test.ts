import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { catchRefusal } from "../../_shared/http/testing/catch-refusal.ts";
import { encodeCursor } from "../../_shared/http/paging.ts";
import { parseNotificationQuery } from "./list-notifications.ts";

function parse(query: string) {
  return parseNotificationQuery(new URLSearchParams(query));
}

Deno.test("parseNotificationQuery() asks for 50 of all types by default", () => {
  assertEquals(parse(""), { limit: 50 });
});

Deno.test("parseNotificationQuery() reads every filter", () => {
  const cursor = {
    at: "2026-11-22T10:00:00.123456+00:00",
    id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  };
  assertEquals(
    parse(
      "status=pending&type=provisioning_failed&limit=200" +
        "&organizationId=0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11" +
        `&cursor=${encodeCursor(cursor)}`,
    ),
    {
      status: "pending",
      type: "provisioning_failed",
      limit: 200,
      organizationId: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
      cursor,
    },
  );
});

Deno.test("parseNotificationQuery() takes any UUID for an organization, as the database does", () => {
  const organizationId = "11111111-1111-1111-1111-111111111111";
  assertStrictEquals(
    parse(`organizationId=${organizationId}`).organizationId,
    organizationId,
  );
});

for (
  const query of [
    "status=open",
    "status=",
    "type=",
    "type=No such",
    `type=${"x".repeat(65)}`,
    "organizationId=acme",
    "limit=0",
    "limit=201",
    "limit=1.5",
    "limit=ten",
    "cursor=nonsense",
    "cursor=",
    "status=pending&status=resolved",
  ]
) {
  Deno.test(`parseNotificationQuery() refuses "${query}" and names the parameter`, () => {
    const [parameter] = query.split("=");
    assertEquals(catchRefusal(() => parse(query)), {
      status: 400,
      code: "INVALID_QUERY",
      fields: [parameter],
    });
  });
}
