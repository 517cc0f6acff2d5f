import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { startGatewayUnderTest } from "./gateway-under-test.ts";

const { dataApi, gateway, ask, get, stop } = await startGatewayUnderTest();

describe("The gateway", () => {
  after(stop);

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

  it("forwards what needs no key on a hosted project: a public file, which is absent here", async () => {
    const path = "/storage/v1/object/public/files/a.txt";
    assert.equal((await get(path)).status, 200);
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
});
