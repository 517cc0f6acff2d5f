import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { encodeCursor } from "../_shared/http/paging.ts";
import {
  ACME,
  notFound,
  startOrganizations,
} from "./testing/start-organizations.ts";

const path = `/${ACME}/calls`;

/** A finished call. */
const call = {
  id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
  organization_id: ACME,
  phone_number_id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  direction: "inbound",
  agent_number: "+16041234567",
  other_party: "+16045550199",
  status: "finished",
  result: "answered",
  started_at: "2026-11-22T10:00:00+00:00",
  duration_seconds: 42,
  created_at: "2026-11-22T10:01:00+00:00",
};

Deno.test("a call is listed with its known facts", async () => {
  await using organizations = startOrganizations({ "/rpc/list_calls": [call] });
  const { status, body } = await organizations.ask(path);
  assertStrictEquals(status, 200);
  assertEquals(body, {
    calls: [{
      id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
      organizationId: ACME,
      phoneNumberId: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
      direction: "inbound",
      from: "+16045550199",
      to: "+16041234567",
      status: "finished",
      result: "answered",
      startedAt: "2026-11-22T10:00:00+00:00",
      durationSeconds: 42,
      createdAt: "2026-11-22T10:01:00+00:00",
    }],
    nextCursor: null,
  });
});

Deno.test("an outbound call is listed from the organization's number", async () => {
  const outbound = { ...call, direction: "outbound" };
  await using organizations = startOrganizations({
    "/rpc/list_calls": [outbound],
  });
  const { calls: [listed] } = (await organizations.ask(path)).body;
  assertEquals(
    [listed.from, listed.to],
    ["+16041234567", "+16045550199"],
  );
});

Deno.test("the query asks for the calls after the cursor, and for one more than the page has", async () => {
  await using organizations = startOrganizations({ "/rpc/list_calls": [] });
  const { id, started_at: at } = call;
  await organizations.ask(
    `${path}?limit=10&cursor=${encodeCursor({ at, id })}`,
  );
  assertEquals(organizations.sent("/rpc/list_calls"), [{
    organization_id: ACME,
    page_size: 11,
    before_started_at: at,
    before_id: id,
  }]);
});

Deno.test("a call beyond the page makes a next cursor", async () => {
  const later = { ...call, id: crypto.randomUUID() };
  await using organizations = startOrganizations({
    "/rpc/list_calls": [later, call],
  });
  const { body } = await organizations.ask(`${path}?limit=1`);
  assertEquals([body.calls.length, body.nextCursor], [
    1,
    encodeCursor({ at: later.started_at, id: later.id }),
  ]);
});

Deno.test("an organization that is not the caller's is 404", async () => {
  await using organizations = startOrganizations({
    "/rpc/list_calls": notFound,
  });
  const { status, body } = await organizations.ask(path);
  assertEquals([status, body.error.code], [404, "ORGANIZATION_NOT_FOUND"]);
});

Deno.test("an unknown parameter is 400 and not ignored", async () => {
  await using organizations = startOrganizations({ "/rpc/list_calls": [call] });
  const { status, body } = await organizations.ask(`${path}?direction=inbound`);
  assertEquals([status, body.error.code], [400, "INVALID_QUERY"]);
});
