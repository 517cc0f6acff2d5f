import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
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

  /** Sends this target and these headers, which `fetch` would tidy up. */
  const ask = async (path: string, headers: Record<string, string>) => {
    const port = Number(new URL(gateway.url).port);
    const sent = request({ host: "127.0.0.1", port, path, headers }).end();
    const [response] = await once(sent, "response");
    response.resume();
    return z.number().parse(response.statusCode);
  };

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

  for (
    const path of [
      "/%72est/v1/notes",
      "/rest%2fv1/notes",
      "/%2572est/v1/notes",
      "//rest/v1/notes",
      "/./rest/v1/notes",
      "/%2e/rest/v1/notes",
      "/auth/../rest/v1/notes",
      "/auth/%2e%2E/rest/v1/notes",
      "/%5crest/v1/notes",
      "/REST/v1/notes",
      "/rest;x/../rest/v1/notes",
      "/storage/v1/bucket",
      "http://127.0.0.1/rest/v1/notes",
    ]
  ) {
    it(`is not passed without a key by ${path}`, async () => {
      const received = dataApi.requests.length;
      assert.equal(await ask(path, { host: "127.0.0.1" }), 401);
      assert.equal(dataApi.requests.length, received);
    });
  }

  it("lets pages from elsewhere reach nothing without a key, not even Studio's", async () => {
    const received = dataApi.requests.length;
    const local = new URL(gateway.url).host;
    for (
      const headers of [
        // A page whose name was pointed at this machine.
        { host: "evil.example", "sec-fetch-site": "same-origin" },
        { host: local, origin: "https://evil.example" },
        { host: local, origin: "null" },
      ]
    ) {
      for (const path of ["/", "/_system/config", "/rest/v1/notes"]) {
        assert.equal(await ask(path, headers), 401);
      }
    }
    assert.equal(dataApi.requests.length, received);
    const tunnel = { host: "numbers.example", apikey: "x" };
    assert.equal(await ask("/rest/v1/notes", tunnel), 200);
  });

  it("refuses a target that is no path", async () => {
    assert.equal(await ask("http://[/", { host: "127.0.0.1" }), 400);
  });

  it("lets browsers read its own answers, and ask first", async () => {
    for (
      const [path, status] of [
        ["/functions/v1/nothing", 404],
        ["/functions/v1/starting", 503],
        ["/rest/v1/notes", 401],
      ] as const
    ) {
      for (const method of ["GET", "OPTIONS"]) {
        const url = `${gateway.url}${path}`;
        const headers = { origin: "http://localhost:3000" };
        const response = await fetch(url, { method, headers });
        await response.body?.cancel();
        if (method === "GET") assert.equal(response.status, status);
        if (method === "GET" || status !== 401) {
          const allowed = response.headers.get("access-control-allow-origin");
          assert.equal(allowed, "*", `${method} ${path}`);
        }
        if (method === "OPTIONS" && status !== 401) {
          assert.equal(response.status, 204);
        }
      }
    }
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
