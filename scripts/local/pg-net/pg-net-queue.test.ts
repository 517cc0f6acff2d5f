import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { waitUntil } from "../wait-until.ts";
import type { PgNetUnderTest } from "./pg-net-under-test.ts";
import { startPgNetUnderTest } from "./pg-net-under-test.ts";

describe("When the pg_net stand-in sends", () => {
  let net: PgNetUnderTest;
  before(async () => {
    net = await startPgNetUnderTest();
  });
  after(() => net.stop());
  beforeEach(() => net.receiver.requests.splice(0));

  it("sends nothing before commit", async () => {
    await net.sql.begin(async (sql) => {
      await sql`select net.http_post(${`${net.receiver.url}/early`})`;
      // Another transaction's request goes through the whole worker meanwhile.
      await net.response(await net.post("/other"));
      assert.deepEqual(net.receiver.paths(), ["/other"]);
    });
    await net.received("/early");
  });

  it("sends no request that was rolled back, with its transaction or to a savepoint", async () => {
    await net.sql.begin(async (sql) => {
      await sql`select net.http_post(${`${net.receiver.url}/whole`})`;
      throw new Error("Roll back");
    }).catch(() => {});
    await net.sql.begin(async (sql) => {
      await sql.savepoint(async (inner) => {
        await inner`select net.http_post(${`${net.receiver.url}/savepoint`})`;
        throw new Error("Roll back");
      }).catch(() => {});
    });
    await net.response(await net.post("/after"));
    assert.deepEqual(net.receiver.paths(), ["/after"]);
  });

  it("sends no other request while one waits for its answer", async () => {
    await net.post("/never");
    await net.received("/never");
    const id = await net.post("/behind");
    // The queue still shows both: the batch's transaction is open.
    const [row] = await net
      .sql`select count(*)::int as queued from net.http_request_queue`;
    assert.equal(row?.queued, 2);
    assert.deepEqual(net.receiver.paths(), ["/never"]);
    net.receiver.release();
    await net.response(id);
  });

  it("leaves directly inserted rows until a request wakes it", async () => {
    await net.sql`
      insert into net.http_request_queue (method, url, timeout_milliseconds)
      values ('GET', ${`${net.receiver.url}/direct`}, 1000)
    `;
    const [row] = await net
      .sql`select count(*)::int as queued from net.http_request_queue`;
    assert.equal(row?.queued, 1);
    await net.sql`select net.wake()`;
    await net.received("/direct");
  });

  it("knows whether its worker is up", async () => {
    await net.sql`select net.check_worker_is_up()`;
    await net.stopWorker();
    await assert.rejects(
      waitUntil(
        "the worker is missed",
        () => net.sql`select net.check_worker_is_up()`.then(() => undefined),
      ),
      { message: "the pg_net background worker is not up" },
    );
    await net.startWorker();
  });

  it("sends the requests that were queued while its worker was down", async () => {
    await net.stopWorker();
    await net.post("/waiting");
    await net.startWorker();
    await net.received("/waiting");
  });
});
