import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Call, DataApiUnderTest } from "./data-api-under-test.ts";
import { shareDataApi } from "./shared-data-api-under-test.ts";

const schema = `
  create function public.who() returns text stable language sql as 'select current_user::text';
`;

describe("The Data API takes its caller", () => {
  let api: DataApiUnderTest;
  before(async () => {
    api = await shareDataApi(schema);
  });

  const who = async (call: Call) =>
    (await api.call("/rest/v1/rpc/who", { ...call, body: {} })).answer;

  it("from a token after any spelling of Bearer", async () => {
    for (const name of ["bearer", "BEARER"]) {
      const headers = { authorization: `${name} ${api.token}` };
      assert.equal(await who({ headers }), "authenticated");
    }
  });

  it("from no token without a signature", async () => {
    const [head, claims] = api.token.split(".");
    for (const bearer of [`${head}.${claims}.`, ".."]) {
      const path = "/rest/v1/rpc/who";
      const { status, answer } = await api.call(path, { bearer, body: {} });
      assert.deepEqual([status, answer], [401, {
        code: "PGRST301",
        message: "No suitable key or wrong key type",
        details: "None of the keys was able to decode the JWT",
        hint: null,
      }]);
    }
  });

  it("from no token that is none", async () => {
    for (const [bearer, message] of [["abc", "got 1"], ["a.b", "got 2"]]) {
      const { status, answer } = await api.call("/rest/v1/notes", {
        bearer: `${bearer}`,
      });
      assert.equal(status, 401);
      assert.deepEqual(answer, {
        code: "PGRST301",
        message: `Expected 3 parts in JWT; ${message}`,
        details: null,
        hint: null,
      });
    }
  });
});
