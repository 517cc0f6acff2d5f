import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { findFreePort } from "../processes/ports.ts";
import { startGatewayUnderTest } from "./gateway-under-test.ts";

const { dataApi, gateway, moveDataApi, ask, get, stop } =
  await startGatewayUnderTest();

describe("The gateway", () => {
  after(stop);

  it("forwards everything except functions to the Data API", async () => {
    assert.equal((await get("/auth/v1/health?a=%20b")).body, "answer");
    assert.equal(dataApi.requests.at(-1)?.path, "/auth/v1/health?a=%20b");
    assert.equal((await get("/")).body, "answer");
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

  it("answers 503 while a function or the Data API is down", async () => {
    const starting = await get("/functions/v1/starting");
    assert.equal(starting.status, 503);
    assert.match(starting.body, /"code":"FUNCTION_UNAVAILABLE"/);

    for (const gone of [undefined, await findFreePort()]) {
      moveDataApi(gone);
      const { status, body } = await get("/auth/v1/health");
      assert.equal(status, 503);
      assert.match(body, /"code":"DATA_API_UNAVAILABLE"/);
    }
    moveDataApi(Number(new URL(dataApi.url).port));
  });
});
