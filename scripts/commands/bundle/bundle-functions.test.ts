import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { bundleFunctions } from "./bundle-functions.ts";
import {
  createSmallCheckout,
  type SmallCheckout,
} from "./testing/small-checkout.ts";

describe("A function that cannot be bundled", () => {
  let checkout: SmallCheckout;
  beforeEach(async () => {
    checkout = await createSmallCheckout();
  });
  afterEach(() => checkout.remove());

  async function refuses(message: RegExp): Promise<void> {
    const { root } = checkout;
    const folder = join(root, "bundles");
    await assert.rejects(bundleFunctions({ root, folder }), {
      name: "StackError",
      message,
    });
    await assert.rejects(readdir(folder), { code: "ENOENT" });
  }

  it("imports a test's fake", async () => {
    await checkout.write(
      "supabase/functions/hello/testing/fake.ts",
      "export const one = () => Date.now();",
    );
    await checkout.write(
      "supabase/functions/hello/index.ts",
      'import { one } from "./testing/fake.ts"; export default { fetch: () => Response.json(one()) };',
    );
    await refuses(
      /^Function "hello" holds a test: "supabase\/functions\/hello\/testing\/fake\.ts"$/,
    );
  });

  it("imports what is not there", async () => {
    await checkout.write(
      "supabase/functions/hello/index.ts",
      'import "no-such-package";',
    );
    await refuses(/^Cannot bundle the functions: .*no-such-package/s);
  });

  it("imports from an address", async () => {
    await checkout.write(
      "supabase/functions/hello/index.ts",
      'import "https://esm.sh/zod";',
    );
    await refuses(
      /^Function "hello" imports "https:\/\/esm\.sh\/zod", which is not there when it runs$/,
    );
  });

  it("has a package in another version than the lockfile names", async () => {
    await checkout.write(
      "package-lock.json",
      JSON.stringify({
        packages: { "node_modules/zod": { version: "3.0.0" } },
      }),
    );
    await refuses(
      /^"node_modules\/\S+" is installed in version \S+, but package-lock\.json names (3\.0\.0|none): run "npm ci"$/,
    );
  });
});
