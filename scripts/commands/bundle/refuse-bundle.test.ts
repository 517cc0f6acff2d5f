import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Bundle } from "./compose-bundles.ts";
import { MAX_BYTES, refuseBundle } from "./refuse-bundle.ts";

function bundleOf(changes: Partial<Bundle>): Bundle {
  return {
    name: "admin",
    code: new Uint8Array(100),
    imports: ["node:crypto"],
    inputs: new Map([["supabase/functions/admin/index.ts", 100]]),
    ...changes,
  };
}

describe("A bundle", () => {
  it("of the largest size is accepted", () => {
    refuseBundle(bundleOf({ code: new Uint8Array(MAX_BYTES) }));
  });

  it("that is larger is refused, with what makes it so", () => {
    const bundle = bundleOf({
      code: new Uint8Array(MAX_BYTES + 1),
      inputs: new Map([
        ["supabase/functions/admin/index.ts", 60_000],
        ["node_modules/@scope/large/lib/one.js", 800_000],
        ["node_modules/@scope/large/node_modules/inner/index.js", 600],
        ["node_modules/@scope/large/lib/two.js", 639_401],
      ]),
    });
    assert.throws(() => refuseBundle(bundle), {
      name: "StackError",
      message:
        'Function "admin" has 1,500,001 bytes, more than 1,500,000. Most are in @scope/large (1,440,001), ' +
        "supabase/functions/admin/index.ts (60,000)",
    });
  });

  for (
    const path of [
      "supabase/functions/_shared/twilio/testing/fake-numbers-at-twilio.ts",
      "supabase/functions/admin/handler.test.ts",
    ]
  ) {
    it(`with ${path} is refused`, () => {
      assert.throws(
        () => refuseBundle(bundleOf({ inputs: new Map([[path, 1]]) })),
        {
          name: "StackError",
          message: `Function "admin" holds a test: "${path}"`,
        },
      );
    });
  }

  for (const path of ["npm:zod", "zod", "./shared.js", "https://esm.sh/zod"]) {
    it(`that imports "${path}" is refused`, () => {
      assert.throws(() => refuseBundle(bundleOf({ imports: [path] })), {
        name: "StackError",
        message:
          `Function "admin" imports "${path}", which is not there when it runs`,
      });
    });
  }
});
