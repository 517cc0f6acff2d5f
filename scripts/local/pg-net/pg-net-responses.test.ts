import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { waitUntil } from "../wait-until.ts";
import { findFreePort } from "../processes/ports.ts";
import {
  type PgNetUnderTest,
  startPgNetUnderTest,
} from "./pg-net-under-test.ts";

describe("The pg_net stand-in's requests and responses", () => {
  let net: PgNetUnderTest;
  before(async () => {
    net = await startPgNetUnderTest();
  });
  after(() => net.stop());
  beforeEach(() => net.receiver.requests.splice(0));

  it("posts JSON and stores the answer, whatever its status", async () => {
    const row = await net.response(await net.post("/status/500"));
    assert.equal(row.status_code, 500);
    assert.equal(row.content, "answer");
    assert.equal(row.timed_out, false);
    const [request] = net.receiver.requests;
    assert.equal(request?.body, '{"a": 1}');
    assert.equal(request?.headers["content-type"], "application/json");
    assert.equal(request?.headers["user-agent"], "pg_net/0.20.5");
  });

  it("stores a timeout as a row without a status", async () => {
    const row = await net.response(await net.post("/never", 200));
    assert.equal(row.status_code, null);
    assert.equal(row.timed_out, true);
    assert.match(row.error_msg, /^Timeout of 200 ms reached/);
    net.receiver.release();
  });

  it("stores a connection error as a row without a status", async () => {
    const port = await findFreePort();
    const [row] = await net
      .sql`select net.http_get(${`http://127.0.0.1:${port}/`}) as id`;
    const stored = await net.response(String(row?.id));
    assert.equal(stored.status_code, null);
    assert.equal(stored.timed_out, false);
    assert.equal(stored.error_msg, "Couldn't connect to server");
  });

  it("drops headers without a value and encodes parameters", async () => {
    await net.sql`
      select net.http_get(
        url := ${`${net.receiver.url}/get?a=1`}, params := '{"b c": "d&e"}', headers := '{"x-null": null, "x-set": "1"}'
      )
    `;
    const request = await waitUntil(
      "the request is received",
      () => net.receiver.requests[0],
    );
    assert.equal(request.path, "/get?a=1&b%20c=d%26e");
    assert.equal(request.headers["x-set"], "1");
    assert.equal(request.headers["x-null"], undefined);
  });

  it("follows redirects", async () => {
    const row = await net.response(await net.post("/redirect/308"));
    assert.equal(row.status_code, 200);
    assert.equal(net.receiver.requests[1]?.body, '{"a": 1}');
  });
});
