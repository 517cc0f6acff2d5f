import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findFreePort } from "../processes/ports.ts";
import { type Gateway, startGateway } from "./gateway.ts";
import { type Receiver, startReceiver } from "../testing/receiver.ts";

describe("The gateway", () => {
  let dataApi: Receiver;
  let gateway: Gateway;
  let dataApiPort: number | undefined;
  before(async () => {
    dataApi = await startReceiver();
    dataApiPort = Number(new URL(dataApi.url).port);
    gateway = await startGateway(0, {
      dataApiPort: () => dataApiPort,
      hasFunction: (name) => name === "starting",
      functionPort: () => undefined,
    });
  });
  after(async () => {
    await gateway.stop();
    dataApi.stop();
  });

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${gateway.url}${path}`, { headers });
    return { status: response.status, body: await response.text() };
  };

  it("forwards everything except functions to the Data API", async () => {
    assert.equal((await get("/auth/v1/health?a=%20b")).body, "answer");
    assert.equal(dataApi.requests.at(-1)?.path, "/auth/v1/health?a=%20b");
    assert.equal((await get("/")).body, "answer");
  });

  it("keeps requests without any key from the Data API, which would take them for Studio's", async () => {
    const received = dataApi.requests.length;
    assert.equal((await get("/rest/v1/notes")).status, 401);
    const crossSite = { "sec-fetch-site": "cross-site" };
    assert.equal((await get("/rest/v1/notes", crossSite)).status, 401);
    assert.equal((await get("/rest/v1")).status, 401);
    assert.equal(dataApi.requests.length, received);
  });

  it("forwards requests with a key, and Studio's requests", async () => {
    const ways = [{ apikey: "x" }, { authorization: "x" }];
    for (const headers of ways) {
      assert.equal((await get("/rest/v1/notes", headers)).status, 200);
    }
    assert.equal((await get("/rest/v1/notes?apikey=x")).status, 200);
    const studio = { "sec-fetch-site": "same-origin" };
    assert.equal((await get("/rest/v1/notes", studio)).status, 200);
  });

  it("answers 503 while a function or the Data API is down", async () => {
    const starting = await get("/functions/v1/starting");
    assert.equal(starting.status, 503);
    assert.match(starting.body, /"code":"FUNCTION_UNAVAILABLE"/);

    const port = dataApiPort;
    for (const gone of [undefined, await findFreePort()]) {
      dataApiPort = gone;
      const { status, body } = await get("/auth/v1/health");
      assert.equal(status, 503);
      assert.match(body, /"code":"DATA_API_UNAVAILABLE"/);
    }
    dataApiPort = port;
  });
});
