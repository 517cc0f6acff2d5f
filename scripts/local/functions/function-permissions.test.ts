import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { freePorts } from "../stack/stack-options.ts";
import { readFunctionList } from "./function-list.ts";
import type { RunningStack } from "../stack/running-stack.ts";
import { startStack } from "../stack/stack.ts";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";

const echo = `
export default {
  async fetch(request) {
    const url = new URL(request.url);
    const path = url.searchParams.get("read");
    if (path !== null) {
      return await Deno.readTextFile(path).then(
        () => Response.json("read"),
        ({ name }) => Response.json(name),
      );
    }
    return Response.json({ env: Deno.env.toObject() });
  },
};
`;
const echoed = z.object({ env: z.record(z.string(), z.string()) });

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
        "bundles/alone/index.js": echo,
      },
    });
    const { root } = checkout;
    stack = await startStack({
      root,
      functions: [...await readFunctionList(root), {
        name: "alone",
        entrypoint: join(root, "supabase/bundles/alone/index.js"),
        bundled: true,
      }],
      ports: freePorts,
      durable: false,
      settings: { DEFAULT_COUNTRY: "CA", OWN: "1" },
    });
  });
  after(async () => {
    await stack?.stop();
    await checkout.remove();
  });

  const call = (path: string) => fetch(`${stack.info.apiUrl}${path}`);
  const ask = async (path: string) =>
    echoed.parse(await (await call(path)).json());

  it("find the platform's variables and the given ones, and none of the file or the process", async () => {
    const { env } = await ask("/functions/v1/echo");
    assert.equal(env.SUPABASE_URL, stack.info.apiUrl);
    assert.equal(env.SUPABASE_DB_URL, stack.info.dbUrl);
    assert.deepEqual(JSON.parse(env.SUPABASE_SECRET_KEYS ?? ""), {
      default: stack.info.secretKey,
    });
    assert.equal(env.SUPABASE_FUNCTION_SLUG, "echo");
    assert.equal(env.FUNCTION_ENTRYPOINT, undefined);
    assert.equal(env.TWILIO_API_BASE_URL, stack.info.twilioUrl);
    assert.equal(env.ELEVENLABS_API_BASE_URL, stack.info.elevenLabsUrl);
    assert.equal(env.ELEVENLABS_API_KEY, undefined);
    assert.equal(env.DEFAULT_COUNTRY, "CA");
    assert.equal(env.OWN, "1");
    assert.equal(env.AGENT_NAME, undefined);
    assert.equal(env.ADMIN_WEBHOOK_URL, undefined);
  });

  /** What comes of reading a file in a function. */
  async function read(name: string, path: string): Promise<unknown> {
    const query = new URLSearchParams({ read: path });
    return await (await call(`/functions/v1/${name}?${query}`)).json();
  }

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
      assert.equal(await read("echo", path), outcome, path);
    }
  });

  it("read nothing but themselves when they are bundled", async () => {
    const { root } = checkout;
    for (
      const [path, outcome] of [
        [join(root, "supabase/bundles/alone/index.js"), "read"],
        [join(root, "supabase/functions/_shared/shared.ts"), "NotCapable"],
        [join(root, "node_modules/hono/package.json"), "NotCapable"],
        [join(root, "supabase/functions/.env"), "NotCapable"],
      ] as const
    ) {
      assert.equal(await read("alone", path), outcome, path);
    }
  });
});
