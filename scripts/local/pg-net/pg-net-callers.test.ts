import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import type { PgNetUnderTest } from "./pg-net-under-test.ts";
import { startPgNetUnderTest } from "./pg-net-under-test.ts";

describe("The pg_net stand-in and its callers", () => {
  let net: PgNetUnderTest;
  before(async () => {
    net = await startPgNetUnderTest();
  });
  after(() => net.stop());
  beforeEach(() => net.receiver.requests.splice(0));

  const refusals = {
    "a missing URL": ["select net.http_post(null)", "23502"],
    "a malformed URL": ["select net.http_post('nowhere')", "XX000"],
    "another content type": [
      `select net.http_post('http://x/', headers := '{"content-type": "application/json; charset=utf-8"}')`,
      "P0001",
    ],
    "another method": [
      "insert into net.http_request_queue (method, url, timeout_milliseconds) values ('PUT', 'http://x/', 1)",
      "23514",
    ],
  } as const;
  for (const [what, [statement, code]] of Object.entries(refusals)) {
    it(`refuses ${what} in the caller's transaction`, async () => {
      await assert.rejects(net.sql.unsafe(statement), { code });
    });
  }

  it("is open to every role, and acts as the caller", async () => {
    await net.sql.begin(async (sql) => {
      await sql`set local role anon`;
      await sql`select net.http_get(${`${net.receiver.url}/anon`})`;
      await sql`select * from net.http_request_queue`;
      await sql`delete from net._http_response`;
    });
    await net.received("/anon");
    const definers = await net.sql`
      select proname from pg_proc where pronamespace = 'net'::regnamespace and prosecdef
    `;
    assert.deepEqual([...definers], []);
  });
});
