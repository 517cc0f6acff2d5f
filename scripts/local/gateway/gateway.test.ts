import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { findFreePort } from "../processes/ports.ts";
import { startGatewayUnderTest } from "./gateway-under-test.ts";

const { dataApi, gateway, moveDataApi, ask, get, stop } =
  await startGatewayUnderTest();

describe("The gateway", () => {
  after(stop);

  it("forwards the Data API, Auth, Studio and what a browser opens as a page", async () => {
    for (
      const path of [
        "/auth/v1/health?a=%20b",
        "/_system/config",
        "/static/main.js",
      ]
    ) {
      assert.equal((await get(path)).body, "answer");
      assert.equal(dataApi.requests.at(-1)?.path, path);
    }
    for (const path of ["/", "/editor/organizations"]) {
      const page = { accept: "text/html,*/*;q=0.8" };
      assert.equal((await get(path, page)).body, "answer");
    }
  });

  it("answers 404 for every other path, as hosted, also to clients of services that the stack lacks", async () => {
    const received = dataApi.requests.length;
    const page = { accept: "text/html", apikey: "x" };
    for (
      const [path, service] of [
        ["/", undefined],
        ["/rest", undefined],
        ["/rest/v2/notes", undefined],
        ["/pg/tables", undefined],
        ["/functions/v2/echo", undefined],
        ["/storage/v1/bucket", "Storage"],
        ["/realtime/v1/websocket", "Realtime"],
        ["/graphql/v1", "GraphQL"],
      ] as const
    ) {
      const isVersioned = /v\d/.test(path);
      const headers = isVersioned ? page : { apikey: "x" };
      const { status, body } = await get(path, headers);
      assert.equal(status, 404, path);
      assert.deepEqual(JSON.parse(body), {
        error: "requested path is invalid",
        ...service && { message: `The local stack has no ${service}` },
      });
    }
    assert.equal(dataApi.requests.length, received);
  });

  it("refuses a target that is no path", async () => {
    assert.equal(await ask("http://[/", { host: "127.0.0.1" }), 400);
  });

  it("lets pages read its own answers, and ask first", async () => {
    for (
      const [path, status] of [
        ["/functions/v1/nothing", 404],
        ["/functions/v1/starting", 503],
        ["/rest/v1/notes", 401],
        ["/nothing", 404],
      ] as const
    ) {
      const url = `${gateway.url}${path}`;
      const headers = { origin: "http://localhost:3000" };
      const response = await fetch(url, { headers });
      await response.body?.cancel();
      assert.equal(response.status, status);
      assert.equal(response.headers.get("access-control-allow-origin"), "*");
      assert.equal(response.headers.get("access-control-expose-headers"), "*");
      // The Data API answers the preflights of its paths.
      if (status === 401) continue;
      const preflight = await fetch(url, { method: "OPTIONS", headers });
      assert.equal(preflight.status, 204);
      assert.equal(preflight.headers.get("access-control-allow-origin"), "*");
      assert.equal(preflight.headers.get("access-control-allow-methods"), "*");
      // The asterisk does not mean this one.
      const allowed = preflight.headers.get("access-control-allow-headers");
      assert.equal(allowed, "*, authorization");
    }
  });

  it("answers for functions as the platform does", async () => {
    for (
      const [path, status, code, message] of [
        [
          "/functions/v1/nothing",
          404,
          "NOT_FOUND",
          "Requested function was not found",
        ],
        ["/functions/v1", 404, "NOT_FOUND", "Requested function was not found"],
        ["/api/", 404, "NOT_FOUND", "Requested function was not found"],
        [
          "/functions/v1/starting",
          503,
          "BOOT_ERROR",
          "Function failed to start (please check logs)",
        ],
        [
          "/api/dying",
          500,
          "WORKER_ERROR",
          "Function exited due to an error (please check logs)",
        ],
        [
          "/api/dead",
          503,
          "BOOT_ERROR",
          "Function failed to start (please check logs)",
        ],
      ] as const
    ) {
      const response = await fetch(`${gateway.url}${path}`);
      assert.equal(response.status, status, path);
      assert.equal(response.headers.get("sb-error-code"), code);
      assert.deepEqual(await response.json(), { code, message });
    }
  });

  it("answers 503 while the Data API is down", async () => {
    for (const gone of [undefined, await findFreePort()]) {
      moveDataApi(gone);
      const { status, body } = await get("/auth/v1/health");
      assert.equal(status, 503);
      assert.match(body, /"code":"DATA_API_UNAVAILABLE"/);
    }
    moveDataApi(Number(new URL(dataApi.url).port));
  });
});
