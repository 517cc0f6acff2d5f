import assert from "node:assert/strict";
import { join } from "node:path";
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
    const path = url.searchParams.get("read");
    if (path !== null) {
      return await Deno.readTextFile(path).then(
        () => Response.json("read"),
        ({ name }) => Response.json(name),
      );
    }
    if (url.searchParams.has("stream")) {
      return new Response(request.body, { status: 201, headers: { "x-own": "1" } });
    }
    return Response.json({
      path: url.pathname + url.search,
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
      pid: Deno.pid,
      env: Deno.env.toObject(),
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
  env: z.record(z.string(), z.string()),
});

describe("Edge functions", () => {
  let checkout: FixtureCheckout;
  let stack: RunningStack;
  before(async () => {
    process.env.ADMIN_WEBHOOK_URL = "https://hooks.example.com/of-the-shell";
    checkout = await createFixtureCheckout({
      functions: { echo },
      // Only `npm start` may read this file.
      files: {
        "functions/.env": "OWN=of the file\nAGENT_NAME=of the file\n",
        "functions/_shared/shared.ts": "",
        "functions/other/index.ts": "",
      },
    });
    stack = await startStack({
      root: checkout.root,
      ports: freePorts,
      durable: false,
      settings: { DEFAULT_COUNTRY: "CA", OWN: "1" },
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

  it("are 404 when there is no such function", async () => {
    const response = await call("/functions/v1/nothing");
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), {
      error: {
        code: "FUNCTION_NOT_FOUND",
        message: 'There is no function "nothing"',
      },
    });
  });

  it("find the platform's variables and the given ones, and none of the file or the process", async () => {
    const { env } = await ask("/functions/v1/echo");
    assert.equal(env.SUPABASE_URL, stack.info.apiUrl);
    assert.equal(env.SUPABASE_DB_URL, stack.info.dbUrl);
    assert.deepEqual(JSON.parse(env.SUPABASE_SECRET_KEYS ?? ""), {
      default: stack.info.secretKey,
    });
    assert.equal(env.SUPABASE_FUNCTION_SLUG, "echo");
    assert.equal(env.TWILIO_API_BASE_URL, stack.info.twilioUrl);
    assert.equal(env.ELEVENLABS_API_BASE_URL, stack.info.elevenLabsUrl);
    assert.equal(env.ELEVENLABS_API_KEY, undefined);
    assert.equal(env.DEFAULT_COUNTRY, "CA");
    assert.equal(env.OWN, "1");
    assert.equal(env.AGENT_NAME, undefined);
    assert.equal(env.ADMIN_WEBHOOK_URL, undefined);
  });

  it("read their own code and its packages, and no other file", async () => {
    const { root } = checkout;
    for (
      const [path, outcome] of [
        [join(root, "supabase/functions/echo/index.ts"), "read"],
        [join(root, "supabase/functions/_shared/shared.ts"), "read"],
        [join(root, "node_modules/hono/package.json"), "read"],
        [join(root, "supabase/functions/.env"), "NotCapable"],
        [join(root, "supabase/functions/other/index.ts"), "NotCapable"],
        [join(root, "supabase/functions/echo/../.env"), "NotCapable"],
        [join(root, "package.json"), "NotCapable"],
        ["/proc/self/environ", "NotCapable"],
        ["/etc/passwd", "NotCapable"],
      ] as const
    ) {
      const query = new URLSearchParams({ read: path });
      const answer = await call(`/functions/v1/echo?${query}`);
      assert.equal(await answer.json(), outcome, path);
    }
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
      if (response.ok) return echoed.parse(await response.json());
      // Meanwhile the function is unavailable, and the answer has the usual shape of errors.
      assert.equal(response.status, 503);
      assert.match(await response.text(), /"code":"FUNCTION_UNAVAILABLE"/);
      return undefined;
    });
    assert.ok(!first.includes(again.pid));
  });
});
