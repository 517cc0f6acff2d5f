import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { type Call, type DataApiUnderTest } from "../data-api-under-test.ts";
import { shareDataApi } from "../share-data-api.ts";
import { publicSecretKey } from "../../stack/keys.ts";

const schema = `
  create table public.teams (id int primary key, name text);
  create table public.players (id int primary key, team_id int references public.teams on delete cascade, name text);
  grant all on all tables in schema public to service_role;
  grant update (name) on public.teams to anon;
  grant select (id) on public.teams to anon;
`;
/** As PostgREST: https://docs.postgrest.org/en/v14/references/api/tables_views.html#update */
describe("An update or delete through the Data API", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });
  beforeEach(async () => {
    await api.admin.unsafe(`
      truncate public.teams cascade;
      insert into public.teams values (1, 'Red'), (2, 'Blue');
      insert into public.players values (10, 1, 'Ann');
    `);
  });

  const write = (
    method: "PATCH" | "DELETE",
    path: string,
    { headers, ...options }: Call = {},
  ) =>
    api.call(`/rest/v1/${path}`, {
      method,
      key: publicSecretKey,
      headers: { prefer: "return=representation", ...headers },
      ...options,
    });
  const names = async () => {
    const rows = await api.admin`select name from public.teams order by id`;
    return rows.map(({ name }): unknown => name);
  };

  it("without a filter is refused, as by safeupdate", async () => {
    const body = { name: "All" };
    for (
      const [verb, refused] of [
        ["UPDATE", await write("PATCH", "teams", { body })],
        ["UPDATE", await write("PATCH", "teams?order=id&limit=1", { body })],
        ["DELETE", await write("DELETE", "teams")],
      ] as const
    ) {
      const message = `${verb} requires a WHERE clause`;
      const answer = { code: "21000", message, details: null, hint: null };
      assert.deepEqual([refused.status, refused.answer], [400, answer]);
    }
    assert.deepEqual(await names(), ["Red", "Blue"]);
  });

  it("answers the rows that it changed, also when they no longer match the filter", async () => {
    const { status, answer } = await write(
      "PATCH",
      "teams?name=eq.Red&select=id,called:name,players(name)",
      { body: { name: "Green" } },
    );
    assert.equal(status, 200);
    assert.deepEqual(answer, [
      { id: 1, called: "Green", players: [{ name: "Ann" }] },
    ]);
  });

  it("filters embedded rows without changing fewer rows", async () => {
    const { answer } = await write(
      "PATCH",
      "teams?id=gt.0&select=id,players(name)&players.name=eq.Bo&order=id.desc",
      { body: { name: "Both" } },
    );
    assert.deepEqual(answer, [{ id: 2, players: [] }, { id: 1, players: [] }]);
    assert.deepEqual(await names(), ["Both", "Both"]);
  });

  it("changes rows that an inner join drops from the answer", async () => {
    const { answer } = await write(
      "PATCH",
      "teams?id=gt.0&select=id,players!inner(name)",
      { body: { name: "Inner" } },
    );
    assert.deepEqual(answer, [{ id: 1, players: [{ name: "Ann" }] }]);
    assert.deepEqual(await names(), ["Inner", "Inner"]);
  });

  it("of a row answers what was deleted with it", async () => {
    const { answer } = await write(
      "DELETE",
      "teams?id=eq.1&select=name,players(name)",
    );
    assert.deepEqual(answer, [{ name: "Red", players: [{ name: "Ann" }] }]);
  });

  it("changes nothing when one row is wanted and there are more, or none", async () => {
    for (const [path, count] of [["teams?id=gt.0", 2], ["teams?id=eq.9", 0]]) {
      const { status, answer } = await write("PATCH", `${path}`, {
        body: { name: "Single" },
        headers: { accept: "application/vnd.pgrst.object+json" },
      });
      assert.equal(status, 406);
      assert.match(JSON.stringify(answer), new RegExp(`contains ${count} row`));
    }
    assert.deepEqual(await names(), ["Red", "Blue"]);
  });

  it("changes nothing when more rows than the client allows are affected", async () => {
    const { status, answer } = await write("DELETE", "teams?id=gt.0", {
      headers: { prefer: "handling=strict,max-affected=1" },
    });
    assert.equal(status, 400);
    assert.match(JSON.stringify(answer), /"PGRST124".*affects 2 rows/);
    assert.deepEqual(await names(), ["Red", "Blue"]);
  });

  it("without an answer needs no privilege to read the changed columns", async () => {
    const asAnon = (path: string, prefer: string) =>
      api.call(`/rest/v1/${path}`, {
        method: "PATCH",
        body: { name: "Anon" },
        headers: { prefer },
      });
    const silent = await asAnon("teams?id=eq.1", "count=exact");
    assert.deepEqual([silent.status, silent.answer], [204, null]);
    assert.equal(silent.headers.get("content-range"), "0-0/1");
    const some = await asAnon(
      "teams?id=eq.1&select=id",
      "return=representation",
    );
    assert.deepEqual([some.status, some.answer], [200, [{ id: 1 }]]);
    const all = await asAnon("teams?id=eq.1", "return=representation");
    assert.equal(all.status, 401);
  });

  it("of an empty object changes nothing", async () => {
    const { status, answer } = await write("PATCH", "teams?id=eq.1", {
      body: {},
    });
    assert.deepEqual([status, answer], [200, []]);
  });
});
