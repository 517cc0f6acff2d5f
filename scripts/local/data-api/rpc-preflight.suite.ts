import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { DataApiUnderTest } from "./data-api-under-test.ts";
import { shareDataApi } from "./share-data-api.ts";

describe("a page of another origin", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(`
      create function public.double(number integer) returns integer language sql stable as 'select 2 * number';
      grant execute on function public.double(integer) to authenticated;`);
  });

  it("may call a function that has parameters", async () => {
    const { status, headers } = await api.call("/rest/v1/rpc/double", {
      method: "OPTIONS",
      headers: {
        origin: "http://127.0.0.1:8000",
        "access-control-request-method": "POST",
        "access-control-request-headers": "apikey,authorization,content-type",
      },
    });
    assert.equal(status, 204);
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.match(headers.get("access-control-allow-headers") ?? "", /apikey/);
    const called = await api.asUser("/rest/v1/rpc/double", { number: 21 });
    assert.deepEqual([called.status, called.answer], [200, 42]);
    assert.equal(called.headers.get("access-control-allow-origin"), "*");
  });
});
