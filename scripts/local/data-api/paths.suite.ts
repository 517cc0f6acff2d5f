import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { DataApiUnderTest } from "./data-api-under-test.ts";
import { shareDataApi } from "./shared-data-api-under-test.ts";

describe("A path is not found when it", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi("create table public.notes (id int)");
  });

  it("ends with a slash below the Data API, as PostgREST has it", async () => {
    for (const path of ["notes/", "nothing/", "rpc/", "notes/1/"]) {
      const { status, answer } = await api.asServer(`/rest/v1/${path}`);
      assert.deepEqual([status, answer], [404, {
        code: "PGRST125",
        message: "Invalid path specified in request URL",
        details: null,
        hint: null,
      }]);
    }
    assert.equal((await api.asServer("/rest/v1/")).status, 200);
  });

  it("cannot be decoded", async () => {
    for (const body of [undefined, { id: 1 }]) {
      assert.equal((await api.asServer("/rest/v1/%zz", body)).status, 404);
    }
  });

  it("leads to no service, but Studio's pages are there", async () => {
    for (const path of ["/nothing", "/favicon.ico", "/storage", "/editors"]) {
      const { status, answer } = await api.call(path);
      assert.deepEqual([status, answer], [404, {
        message: "no Route matched with those values",
      }]);
    }
    for (const path of ["/", "/editor/notes", "/auth/users"]) {
      const response = await fetch(api.url + path);
      assert.equal(response.status, 200);
      assert.match(await response.text(), /^<html/);
    }
  });
});
