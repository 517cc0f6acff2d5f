import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { waitUntil } from "../wait-until.ts";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { startStack } from "../stack/stack.ts";
import type { RunningStack } from "../stack/running-stack.ts";
import { freePorts } from "../stack/stack-options.ts";

const echo = `
export default {
  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.searchParams.has("stream")) {
      return new Response(request.body, { status: 201, headers: { "x-own": "1" } });
    }
    return Response.json({
      path: url.pathname + url.search,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
      pid: Deno.pid,
    });
  },
};
`;
const echoed = z.object({
  path: z.string(),
  method: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  pid: z.number(),
});

describe("Edge functions", () => {
  let checkout: FixtureCheckout;
  let stack: RunningStack;
  before(async () => {
    checkout = await createFixtureCheckout({
      functions: { echo },
    });
    stack = await startStack({
      root: checkout.root,
      ports: freePorts,
      durable: false,
      functionInstances: 2,
    });
  });
  after(async () => {
    await stack?.stop();
    await checkout.remove();
  });

  const call = (path: string, init?: RequestInit) =>
    fetch(`${stack.info.apiUrl}${path}`, init);
  const ask = async (path: string, init?: RequestInit) =>
    echoed.parse(await (await call(path, init)).json());

  for (const prefix of ["/functions/v1", "/api"]) {
    it(`are called below ${prefix} with unchanged path, headers and body`, async () => {
      const answer = await ask(`${prefix}/echo/a%2Bb/+1?x=%20y`, {
        method: "PUT",
        headers: { "x-own": "kept" },
        body: "text",
      });
      assert.equal(answer.path, "/echo/a%2Bb/+1?x=%20y");
      assert.equal(answer.method, "PUT");
      assert.equal(answer.headers["x-own"], "kept");
      assert.equal(answer.headers.authorization, undefined);
      assert.equal(answer.headers.apikey, undefined);
      assert.equal(
        answer.headers["x-forwarded-host"],
        new URL(stack.info.apiUrl).host,
      );
      assert.equal(answer.body, "text");
    });
  }

  it("answer with status, headers and body of their own", async () => {
    const body = "x".repeat(1_000_000);
    const response = await call("/functions/v1/echo?stream", {
      method: "POST",
      body,
    });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get("x-own"), "1");
    assert.equal(await response.text(), body);
  });

  it("share the requests among their instances, and come back when they are killed", async () => {
    const first = stack.functions.pids("echo");
    const seen = new Set([
      (await ask("/functions/v1/echo")).pid,
      (await ask("/functions/v1/echo")).pid,
    ]);
    assert.deepEqual(seen, new Set(first));
    for (const pid of first) process.kill(pid, "SIGKILL");
    const again = await waitUntil("the function answers again", async () => {
      const response = await call("/functions/v1/echo");
      if (response.ok) {
        const answer = echoed.parse(await response.json());
        // The signal may be on its way to the one that answered.
        return first.includes(answer.pid) ? undefined : answer;
      }
      // One that has the request when it dies, or nobody who listens.
      assert.match(
        response.headers.get("sb-error-code") ?? "",
        /^(WORKER|BOOT)_ERROR$/,
      );
      await response.body?.cancel();
      return undefined;
    });
    assert.equal(again.path, "/echo");
  });
});
