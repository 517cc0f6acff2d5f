import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Call, DataApiUnderTest } from "./data-api-under-test.ts";
import { shareDataApi } from "./shared-data-api-under-test.ts";

const schema = `
  create function public.double(number integer) returns integer language sql stable as 'select 2 * number';
  grant execute on function public.double(integer) to anon;
`;

describe("A page of another origin", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const origin = "http://localhost:3000";
  const calls: readonly (readonly [number, string, Call])[] = [
    [200, "/rest/v1/rpc/double", { body: { number: 21 } }],
    [400, "/rest/v1/rpc/double", { body: "{" }],
    [401, "/rest/v1/rpc/double?number=1", { key: "wrong" }],
    [401, "/rest/v1/rpc/double?number=1", { bearer: "none" }],
    [404, "/rest/v1/nothing", {}],
    [404, "/rest/v1/nothing/", {}],
    [404, "/nothing", {}],
    [501, "/storage/v1/bucket", {}],
    [501, "/rest/v1/nothing", { headers: { accept: "text/csv" } }],
  ];
  for (const [status, path, options] of calls) {
    it(`may read an answer of status ${status} of ${path}`, async () => {
      const headers = { origin, ...options.headers };
      const answer = await api.call(path, { ...options, headers });
      assert.equal(answer.status, status);
      assert.equal(answer.headers.get("access-control-allow-origin"), "*");
    });
  }

  it("may read the headers that PostgREST lets it read", async () => {
    const { headers } = await api.call("/rest/v1/nothing");
    const exposed = headers.get("access-control-expose-headers") ?? "";
    assert.ok(exposed.split(", ").includes("Location"));
    assert.ok(exposed.split(", ").includes("Content-Range"));
    assert.ok(!exposed.includes("Preference-Applied"));
  });

  it("may not read Studio's pages and what they ask", async () => {
    for (const path of ["/", "/editor/notes", "/auth/users", "/_system/x"]) {
      const response = await fetch(api.url + path, { headers: { origin } });
      await response.body?.cancel();
      assert.equal(response.headers.get("access-control-allow-origin"), null);
    }
  });
});
