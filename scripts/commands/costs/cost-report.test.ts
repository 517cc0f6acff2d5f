import { serve } from "@hono/node-server";
import { Hono } from "hono";
import assert from "node:assert/strict";
import { once } from "node:events";
import { test, type TestContext } from "node:test";
import { fetchCosts } from "./cost-report.ts";
import { sampleCosts } from "./testing/sample-costs.ts";

/** A project that gives this answer. */
async function startProject(
  t: TestContext,
  answer: (query: Record<string, string>, key: string | undefined) => Response,
) {
  const app = new Hono().get(
    "/functions/v1/admin/costs",
    ({ req }) => answer(req.query(), req.header("apikey")),
  );
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(server, "listening");
  t.after(() => server.close());
  const address = server.address();
  assert.ok(address !== null && typeof address === "object");
  return { apiUrl: `http://127.0.0.1:${address.port}`, secretKey: "sb_secret" };
}

test("all organizations are read, for the same days on each page", async (t) => {
  const report = sampleCosts();
  const asked: unknown[] = [];
  const project = await startProject(t, (query, key) => {
    asked.push([key, { ...query }]);
    const index = Number(query.cursor ?? 0);
    return Response.json({
      ...index === 0 ? report : {},
      organizations: [report.organizations[index]],
      nextCursor: index < 1 ? String(index + 1) : null,
    });
  });
  assert.deepEqual(await fetchCosts(project, { from: "2026-10-01" }), report);
  const { from, to } = report;
  assert.deepEqual(asked, [
    ["sb_secret", { from, limit: "200" }],
    ["sb_secret", { from, to, cursor: "1", limit: "200" }],
  ]);
});

test("the error for a refusal gives its reason", async (t) => {
  const refused = await startProject(
    t,
    () =>
      Response.json({ error: { code: "FORBIDDEN", message: "Not you" } }, {
        status: 403,
      }),
  );
  await assert.rejects(fetchCosts(refused, {}), {
    name: "StackError",
    message:
      `Cannot read the costs of "${refused.apiUrl}": Not you (FORBIDDEN)`,
  });
  const mistaken = await startProject(
    t,
    () =>
      Response.json({
        error: {
          code: "INVALID_QUERY",
          message: "The query string is not valid",
          details: {
            issues: [
              { field: "from", message: "must be a day" },
              { field: "to", message: "must be later" },
            ],
          },
        },
      }, { status: 400 }),
  );
  await assert.rejects(fetchCosts(mistaken, {}), {
    message: [
      `Cannot read the costs of "${mistaken.apiUrl}": The query string is not valid (INVALID_QUERY)`,
      "  from must be a day",
      "  to must be later",
    ].join("\n"),
  });
  const broken = await startProject(t, () => new Response("<html>"));
  await assert.rejects(fetchCosts(broken, {}), {
    message:
      `Cannot read the costs of "${broken.apiUrl}": it answered HTTP 200`,
  });
});

test("the error for an unreachable project says that it does not answer", async () => {
  const nowhere = { apiUrl: "http://127.0.0.1:1", secretKey: "sb_secret" };
  await assert.rejects(fetchCosts(nowhere, {}), {
    name: "StackError",
    message: '"http://127.0.0.1:1" does not answer',
  });
});
