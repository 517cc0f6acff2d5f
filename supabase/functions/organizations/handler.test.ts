import assert from "node:assert/strict";
import { createFakeLogger } from "../_shared/testing/fake-logger.ts";
import { selectRows } from "../_shared/testing/select-rows.ts";
import {
  type DataApiRequest,
  refusal,
  startStubDataApi,
} from "../_shared/testing/stub-data-api.ts";
import { createHandler } from "./handler.ts";

const acme = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
const withoutNumber = "11111111-1111-1111-1111-111111111111";
const member = { authorization: "Bearer member-token" };

function phoneNumber(phone_number: string, purchased_at: string) {
  return { phone_number, purchased_at, organization_id: acme };
}

/** What the member may see; others see nothing. */
const visible: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  "/organizations": [{ id: acme }, { id: withoutNumber }],
  "/phone_numbers": [
    phoneNumber("+16045550001", "2026-01-01T00:00:00+00:00"),
    phoneNumber("+16045550002", "2026-11-22T10:00:00+00:00"),
  ],
};

function answer({ path, query, headers }: DataApiRequest): Response {
  const caller = headers.get("authorization");
  if (caller === "Bearer expired-token") {
    return refusal(401, "PGRST301", "JWT expired");
  }
  const rows = caller === member.authorization ? visible[path] : [];
  return Response.json(selectRows(rows ?? [], query));
}

async function ask(
  path: string,
  headers: HeadersInit = member,
  answerTo = answer,
) {
  await using stub = startStubDataApi(answerTo);
  const handle = createHandler({
    dataApi: stub.dataApi,
    logger: createFakeLogger(),
    calling: null,
  });
  const url = `http://localhost/organizations${path}`;
  const response = await handle(new Request(url, { headers }));
  return {
    status: response.status,
    body: await response.json(),
    asked: stub.received.length,
  };
}

Deno.test("a member sees the organization's numbers, newest first", async () => {
  const { status, body } = await ask(`/${acme}/phone-numbers`);
  assert.equal(status, 200);
  assert.deepEqual(
    body.phoneNumbers.map((number: { phoneNumber: unknown }) =>
      number.phoneNumber
    ),
    ["+16045550002", "+16045550001"],
  );
});

Deno.test("the list is empty while the order is open, for any UUID that the database takes", async () => {
  const { status, body } = await ask(`/${withoutNumber}/phone-numbers`);
  assert.equal(status, 200);
  assert.deepEqual(body, { phoneNumbers: [] });
});

Deno.test("an organization that does not exist and somebody else's are answered alike", async () => {
  const unknown = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12";
  const { status, body } = await ask(`/${unknown}/phone-numbers`);
  assert.equal(status, 404);
  assert.deepEqual(body, {
    error: {
      code: "ORGANIZATION_NOT_FOUND",
      message: `No organization "${unknown}"`,
    },
  });

  const stranger = { authorization: "Bearer stranger-token" };
  const others = await ask(`/${acme}/phone-numbers`, stranger);
  assert.equal(others.status, 404);
  assert.equal(others.body.error.code, "ORGANIZATION_NOT_FOUND");
});

Deno.test("without a credential it is 401, before the id is looked at", async () => {
  const { status, body, asked } = await ask("/acme/phone-numbers", {});
  assert.equal(status, 401);
  assert.equal(body.error.code, "UNAUTHENTICATED");
  assert.equal(asked, 0);
});

Deno.test("an expired token is 401", async () => {
  const { status, body } = await ask(`/${acme}/phone-numbers`, {
    authorization: "Bearer expired-token",
  });
  assert.equal(status, 401);
  assert.equal(body.error.code, "UNAUTHENTICATED");
});

for (const table of ["/organizations", "/phone_numbers"]) {
  Deno.test(`a failing ${table} is 503 and neither an empty list nor a 404`, async () => {
    const { status, body } = await ask(
      `/${acme}/phone-numbers`,
      member,
      (request) =>
        request.path === table
          ? refusal(500, "57P03", "The database is starting up")
          : answer(request),
    );
    assert.equal(status, 503);
    assert.equal(body.error.code, "DATABASE_UNAVAILABLE");
  });
}

Deno.test("an id that is no UUID is 400 and never reaches the database", async () => {
  const { status, body, asked } = await ask("/acme/phone-numbers");
  assert.equal(status, 400);
  assert.equal(body.error.code, "INVALID_ORGANIZATION_ID");
  assert.equal(asked, 0);
});

Deno.test("an unknown route is 404 in the one shape of errors", async () => {
  const { status, body } = await ask(`/${acme}`);
  assert.equal(status, 404);
  assert.equal(body.error.code, "NOT_FOUND");
});
