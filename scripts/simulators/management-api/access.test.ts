import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import {
  ownerToken,
  readerToken,
  ref,
  startForTest,
} from "./testing/start-for-test.ts";

const secretKey = "sb_secret_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const project = {
  apiKeys: [{ name: "default", type: "secret", api_key: secretKey }],
} as const;
const keys = z.array(z.object({ api_key: z.string() }));

describe("The Management API", () => {
  it("refuses an unknown token, and another project's ref", async (t) => {
    const { request, url } = await startForTest(t);
    const token = `sbp_${"9".repeat(40)}`;
    assert.equal((await request("GET", "", { token })).status, 401);
    const headers = { authorization: `Bearer ${ownerToken}` };
    const other = `${url}/v1/projects/${ref.slice(1)}z`;
    assert.equal((await fetch(other, { headers })).status, 404);
  });

  it("lets a scoped token do what it has the permission for", async (t) => {
    const { request, control } = await startForTest(t);
    const asReader = { token: readerToken };
    assert.equal((await request("GET", "/secrets", asReader)).status, 200);
    const body = [{ name: "A", value: "x" }];
    const refused = await request("POST", "/secrets", { ...asReader, body });
    assert.equal(refused.status, 403);
    assert.deepEqual((await control.project(ref)).secrets, []);
  });

  it("shows a secret key only where it is to be revealed, and may be", async (t) => {
    const { request } = await startForTest(t, {
      ...project,
      apiKeys: [...project.apiKeys],
    });
    const shortened = keys.parse((await request("GET", "/api-keys")).answer);
    assert.notEqual(shortened[0]?.api_key, secretKey);
    const revealed = await request("GET", "/api-keys?reveal=true");
    assert.equal(keys.parse(revealed.answer)[0]?.api_key, secretKey);
    const refused = await request("GET", "/api-keys?reveal=true", {
      token: readerToken,
    });
    assert.equal(refused.status, 403);
  });

  it("runs no SQL on a paused project", async (t) => {
    const { request } = await startForTest(t, { status: "INACTIVE" });
    const body = { query: "select 1", read_only: true };
    assert.equal(
      (await request("POST", "/database/query", { body })).status,
      544,
    );
  });
});
