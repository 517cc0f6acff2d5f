import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { runInPage } from "./run-in-page.ts";
import { needsBrowser } from "./use-browser.ts";
import { useMembersPages } from "./use-members-pages.ts";

/** Every header that supabase-js 2.109 can send (its `src/cors.ts`, functions-js, postgrest-js, auth-js and tracing), and an application's own. */
const HEADERS = {
  "x-client-info": "supabase-js-web/2.109.0",
  "x-retry-count": "1",
  "x-region": "us-east-1",
  "x-supabase-api-version": "2024-01-01",
  "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
  "tracestate": "app=1",
  "baggage": "app=acme",
  "idempotency-key": "one",
  "x-of-the-application": "1",
};

describe("A page of another origin", needsBrowser, () => {
  const { open, send } = useMembersPages();

  it("sends every header of supabase-js, and its own, with each method to each service", async () => {
    const { page, id } = await open();
    for (
      const [method, path, status, body] of [
        ["GET", "/rest/v1/organizations", 200],
        ["HEAD", "/rest/v1/organizations", 200],
        ["POST", "/rest/v1/organizations", 201, '{"name":"Two"}'],
        ["PATCH", `/rest/v1/organizations?id=eq.${id}`, 204, '{"name":"Ada"}'],
        ["PUT", `/rest/v1/organizations?id=eq.${id}`, 400, "{}"],
        ["DELETE", `/rest/v1/phone_numbers?id=eq.${id}`, 403],
        ["GET", "/auth/v1/user", 200],
        ["PUT", "/auth/v1/user", 200, '{"data":{"a":1}}'],
        ["POST", "/auth/v1/logout?scope=others", 204],
        ["GET", `/functions/v1/organizations/${id}/calls`, 200],
        ["GET", `/api/organizations/${id}/calls`, 200],
        ["POST", `/functions/v1/organizations/${id}/calls`, 400, "{}"],
        ["PUT", `/api/organizations/${id}/calls`, 405, "{}"],
        ["PATCH", `/api/organizations/${id}/calls`, 405, "{}"],
        ["DELETE", `/api/organizations/${id}/calls`, 405],
      ] as const
    ) {
      const answer = await send(page, path, {
        method,
        headers: { ...HEADERS, "content-type": "application/json" },
        ...body === undefined ? {} : { body },
      });
      assert.equal(answer.status, status, `${method} ${path} ${answer.text}`);
    }
  });

  it("reads what the Data API counted, and what it refuses", async () => {
    const { page } = await open({
      global: { headers: { "x-of-the-application": "1" } },
    });
    const read = await runInPage(
      page,
      `const table = () => supabase.from("organizations");
      const list = await table().select("name", { count: "exact" }).range(0, 0);
      const head = await table().select("*", { count: "exact", head: true });
      const refused = await table().update({ id: crypto.randomUUID() }).eq("name", "Acme");
      const missing = await supabase.from("nothing").select();
      const ignored = await table().upsert({ id: crypto.randomUUID(), name: "Two" }, { ignoreDuplicates: true });
      return {
        counts: [list.count, head.count],
        statuses: [list, head, refused, missing, ignored].map(({ status }) => status),
        codes: [refused, missing].map(({ error }) => typeof error.code),
      };`,
    );
    assert.deepEqual(read, {
      counts: [1, 1],
      statuses: [200, 200, 403, 404, 201],
      codes: ["string", "string"],
    });
  });

  it("calls functions in a region, with headers of its own", async () => {
    const { page, id } = await open();
    const { data, error } = z.object({ data: z.unknown(), error: z.unknown() })
      .parse(
        await runInPage(
          page,
          `const { data, error } = await supabase.functions.invoke(
            \`organizations/\${id}/phone-numbers\`,
            { method: "GET", region: "us-east-1", headers },
          );
          return { data: data.phoneNumbers && "list", error };`,
          { id, headers: HEADERS },
        ),
      );
    assert.deepEqual([data, error], ["list", null]);
  });
});
