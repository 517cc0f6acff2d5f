import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { waitUntil } from "../wait-until.ts";
import { findFreePort } from "../processes/ports.ts";
import { startGatewayUnderTest } from "./gateway-under-test.ts";

const { dataApi, gateway, lines, moveDataApi, ask, get, stop } =
  await startGatewayUnderTest();

describe("The gateway", () => {
  after(stop);

  it("forwards everything except functions to the Data API", async () => {
    assert.equal((await get("/auth/v1/health?a=%20b")).body, "answer");
    assert.equal(dataApi.requests.at(-1)?.path, "/auth/v1/health?a=%20b");
    assert.equal((await get("/")).body, "answer");
  });

  it("serves the admins' page, in no frame of another page", async () => {
    const response = await fetch(`${gateway.url}/admin-page`);
    assert.equal(await response.text(), "the admins' page");
    const { headers } = response;
    assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    const policy = headers.get("content-security-policy");
    assert.equal(policy, "frame-ancestors 'none'");
    assert.equal((await get("/admin-page/more")).body, "answer");
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

  for (
    const [method, path] of [
      ["GET", "/rest/v1/nothing"],
      ["POST", "/rest/v1/rpc/double"],
      ["DELETE", "/auth/v1/admin/users/1"],
      ["POST", "/storage/v1/object/files/a.txt"],
      ["GET", "/nothing"],
    ] as const
  ) {
    it(`answers the preflight of ${method} ${path}, for all headers of supabase-js`, async () => {
      const received = dataApi.requests.length;
      const preflight = await fetch(`${gateway.url}${path}`, {
        method: "OPTIONS",
        headers: {
          origin: "http://localhost:3000",
          "access-control-request-method": method,
          "access-control-request-headers": "apikey,authorization,x-my-header",
        },
      });
      const allowed = (name: string) =>
        preflight.headers.get(`access-control-allow-${name}`);
      assert.deepEqual(
        [preflight.status, allowed("origin"), allowed("methods")],
        [204, "*", "*"],
      );
      // The asterisk does not mean the second.
      assert.equal(allowed("headers"), "*, authorization");
      assert.equal(dataApi.requests.length, received);
    });
  }

  it("passes on a request OPTIONS that is no preflight", async () => {
    const received = dataApi.requests.length;
    const headers = { origin: "http://localhost:3000" };
    const url = `${gateway.url}/rest/v1/notes`;
    await (await fetch(url, { method: "OPTIONS", headers })).body?.cancel();
    assert.equal(dataApi.requests.length, received + 1);
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

  it("says once in the log when a function owes its answer for longer than hosted, and waits on", async () => {
    const answered = get("/functions/v1/never/x?name=Acme");
    await waitUntil("it is said", () => lines.length > 0 || undefined);
    dataApi.release();
    assert.equal((await answered).status, 200);
    assert.deepEqual(lines, [
      "never: GET /functions/v1/never/x has no answer after 0.05 s. A hosted project answers for the function then (504 IDLE_TIMEOUT): answer first, and go on with EdgeRuntime.waitUntil",
    ]);
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
