import assert from "node:assert/strict";
import { createFakeLogger } from "../_shared/testing/fake-logger.ts";
import { selectRows } from "../_shared/testing/select-rows.ts";
import { startStubDataApi } from "../_shared/testing/stub-data-api.ts";
import { createHandler } from "./handler.ts";

const acme = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";

function call(row: Record<string, unknown> = {}) {
  return {
    id: crypto.randomUUID(),
    organization_id: acme,
    phone_number_id: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
    direction: "inbound",
    agent_number: "+16041234567",
    other_party: "+16045550199",
    status: "finished",
    result: "answered",
    conversation_id: "conv_1",
    call_sid: "CA1",
    started_at: "2026-11-22T10:00:00+00:00",
    duration_seconds: 42,
    provider_cost: "0.30000000000000001",
    created_at: "2026-11-22T10:01:00+00:00",
    ...row,
  };
}

function startWith(...calls: readonly ReturnType<typeof call>[]) {
  const stub = startStubDataApi(({ path, query }) => {
    const rows = path === "/organizations" ? [{ id: acme }] : calls;
    return Response.json(selectRows(rows, query));
  });
  const handle = createHandler({
    dataApi: stub.dataApi,
    logger: createFakeLogger(),
    calling: null,
  });
  async function list(query = "", organizationId = acme) {
    const url =
      `http://localhost/organizations/${organizationId}/calls${query}`;
    const headers = { authorization: "Bearer member-token" };
    const answer = await handle(new Request(url, { headers }));
    return { status: answer.status, body: await answer.json() };
  }
  return { list, [Symbol.asyncDispose]: () => stub[Symbol.asyncDispose]() };
}

Deno.test("a call is listed with what is known of it", async () => {
  const row = call({ id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12" });
  await using organizations = startWith(row);
  const { status, body } = await organizations.list();
  assert.equal(status, 200);
  assert.deepEqual(body, {
    calls: [{
      id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12",
      organizationId: acme,
      phoneNumberId: "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
      direction: "inbound",
      from: "+16045550199",
      to: "+16041234567",
      status: "finished",
      result: "answered",
      startedAt: "2026-11-22T10:00:00+00:00",
      durationSeconds: 42,
      providerCost: "0.30000000000000001",
      conversationId: "conv_1",
      callSid: "CA1",
      createdAt: "2026-11-22T10:01:00+00:00",
    }],
    nextCursor: null,
  });
});

Deno.test("an outbound call goes from the organization's number", async () => {
  const row = call({ direction: "outbound", provider_cost: null });
  await using organizations = startWith(row);
  const { calls: [listed] } = (await organizations.list()).body;
  assert.deepEqual([listed.from, listed.to, listed.providerCost], [
    "+16041234567",
    "+16045550199",
    null,
  ]);
});

Deno.test("pages follow one another, newest first, none twice and none left out", async () => {
  const moments = ["10:00:03", "10:00:02", "10:00:02", "10:00:01"];
  const rows = moments.map((time, index) =>
    call({
      id: `0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a1${9 - index}`,
      started_at: `2026-11-22T${time}+00:00`,
    })
  );
  await using organizations = startWith(...rows.toReversed());
  const seen: unknown[] = [];
  let after: string | null = "";
  while (after !== null) {
    const { body } = await organizations.list(`?limit=1${after}`);
    seen.push(...body.calls.map(({ id }: { id: unknown }) => id));
    after = body.nextCursor === null ? null : `&cursor=${body.nextCursor}`;
  }
  assert.deepEqual(seen, rows.map(({ id }) => id));
});

Deno.test("an organization that is not the caller's is not found", async () => {
  await using organizations = startWith(call());
  const other = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a13";
  const { status, body } = await organizations.list("", other);
  assert.deepEqual([status, body.error.code], [404, "ORGANIZATION_NOT_FOUND"]);
});

Deno.test("a parameter that does not exist is 400 and not ignored", async () => {
  await using organizations = startWith(call());
  const { status, body } = await organizations.list("?direction=inbound");
  assert.deepEqual([status, body.error.code], [400, "INVALID_QUERY"]);
});
