import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { DataApiUnderTest } from "./data-api-under-test.ts";
import {
  createServerClient,
  shareDataApi,
} from "./shared-data-api-under-test.ts";

const schema = `
  create table public.notes (id int primary key);
  create table public.pages (id int primary key references public.notes);
  grant select on public.notes, public.pages to service_role;
  create function public.note_rows() returns setof public.notes language sql as 'select * from public.notes';
  grant execute on function public.note_rows() to service_role;
`;

/** Each is a row of the table in ../README.md. */
describe("What the local stack lacks says so", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const client = () => createServerClient(api.url);

  it("to storage.list(), and every other call of Storage", async () => {
    const { error } = await client().storage.listBuckets();
    assert.equal(error?.message, "The local stack has no Storage");
    const upload = await client().storage.from("files").upload("a.txt", "a");
    assert.equal(upload.error?.message, "The local stack has no Storage");
  });

  it("to a channel of Realtime, which gets an error instead of a connection", async () => {
    const realtime = client();
    const status = await new Promise<string>((resolve) => {
      realtime.channel("any").subscribe((state) => {
        if (state !== "CLOSED") resolve(state);
      });
    });
    await realtime.removeAllChannels();
    await realtime.realtime.disconnect();
    assert.equal(status, "CHANNEL_ERROR");
  });

  for (
    const [what, path, message] of [
      ["a WebSocket of Realtime", "realtime/v1/websocket", "Realtime"],
      ["a broadcast of Realtime", "realtime/v1/api/broadcast", "Realtime"],
      ["a query in GraphQL", "graphql/v1", "GraphQL"],
      ["a query of logs", "analytics/v1/endpoints", "Analytics"],
      ["the MCP server's tools", "mcp", "MCP server"],
      ["pg-meta's tables", "pg/tables", "pg-meta"],
      [
        "PostgREST's health",
        "rest-admin/v1/ready",
        "admin server of PostgREST",
      ],
      ["the pooler", "pooler/v2/tenants", "API of the connection pooler"],
    ] as const
  ) {
    it(`to ${what}`, async () => {
      const { status, answer, headers } = await api.asServer(`/${path}`);
      assert.equal(status, 501);
      assert.deepEqual(answer, {
        code: "NOT_IMPLEMENTED_LOCALLY",
        error: "NOT_IMPLEMENTED_LOCALLY",
        message: `The local stack has no ${message}`,
        statusCode: "501",
      });
      assert.equal(headers.get("access-control-allow-origin"), "*");
    });
  }

  for (
    const [what, headers, message, path = "notes"] of [
      ["csv()", { accept: "text/csv" }, "answers in CSV"],
      [
        "a time zone of a request",
        { prefer: "timezone=Europe/Berlin" },
        "time zones of requests",
      ],
      [
        "maxAffected() of a function",
        { prefer: "handling=strict,max-affected=1" },
        "limit of rows for functions",
        "rpc/note_rows",
      ],
    ] as const
  ) {
    it(`to ${what}`, async () => {
      const { status, answer } = await api.asServer(
        `/rest/v1/${path}`,
        path === "notes" ? undefined : {},
        headers,
      );
      assert.equal(status, 501);
      assert.deepEqual(answer, {
        code: "NOT_IMPLEMENTED_LOCALLY",
        message: `The local stack has no ${message}`,
        details: null,
        hint: null,
      });
    });
  }

  it("to explain(), GeoJSON and aggregates, as a hosted project with its defaults does", async () => {
    const plan = await client().from("notes").select().explain();
    assert.equal(plan.error?.code, "PGRST107");
    const geojson = await client().from("notes").select().geojson();
    assert.equal(geojson.error?.code, "PGRST107");
    const sum = await client().from("notes").select("id.sum()");
    assert.equal(sum.error?.code, "PGRST123");
  });

  it("to a null filter of an embedded relation inside or()", async () => {
    const { status, error } = await client().from("notes")
      .select("id,pages(id)").or("pages.is.null,id.eq.1");
    assert.deepEqual([status, error?.code], [400, "42703"]);
  });
});
