import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { root } from "../../local/root.ts";
import {
  isOutdated,
  outdatedCodes,
} from "../../../supabase/admin-page/screens/actions/is-outdated.ts";
import { possibleActions } from "../../../supabase/admin-page/screens/number/possible-actions.ts";
import { canRetry } from "../../../supabase/admin-page/screens/organization/can-retry.ts";

const number = {
  status: "pending_import",
  elevenLabsPhoneId: null,
  elevenLabsVerification: null,
  asksForId: false,
  canImport: false,
};

describe("What an admin may do", () => {
  for (
    const [name, differences, actions] of [
      ["waits for its import", {}, ["activate", "release"]],
      ["can be imported through the API", { canImport: true }, [
        "import",
        "activate",
        "release",
      ]],
      ["is active", {
        status: "active",
        elevenLabsPhoneId: "phnum_1",
        elevenLabsVerification: "verified",
      }, [
        "replace",
        "suspend",
        "release",
      ]],
      [
        "is active, and nobody asked ElevenLabs about its id",
        {
          status: "active",
          elevenLabsPhoneId: "phnum_1",
          elevenLabsVerification: "skipped",
        },
        ["verify", "replace", "suspend", "release"],
      ],
      [
        "is active, and nobody can ask ElevenLabs",
        {
          status: "active",
          elevenLabsPhoneId: "phnum_1",
          elevenLabsVerification: "unverified",
          asksForId: true,
        },
        ["replace", "suspend", "release"],
      ],
      ["is active without an id", { status: "active" }, [
        "replace",
        "suspend",
        "release",
      ]],
      ["is suspended", { status: "suspended" }, [
        "resume",
        "replace",
        "release",
      ]],
      ["is being given back", { status: "releasing" }, ["keep", "release"]],
      ["was given back", { status: "released" }, []],
      ["is in a state of the future", { status: "porting" }, []],
    ] as const
  ) {
    it(`with a number that ${name}: ${actions.join(", ") || "nothing"}`, () => {
      assert.deepEqual(possibleActions({ ...number, ...differences }), actions);
    });
  }

  for (
    const [order, hasOrHad, may] of [
      ["failed", null, true],
      ["held", null, true],
      ["queued", null, false],
      ["purchasing", null, false],
      ["cancelled", null, false],
      ["purchased", "active", false],
      ["purchased", "releasing", false],
      ["purchased", "released", true],
      [undefined, null, false],
    ] as const
  ) {
    it(`with an order that is ${order}, and a number that is ${hasOrHad}: ${may ? "" : "no "}retry`, () => {
      assert.equal(canRetry(order, hasOrHad), may);
    });
  }
});

describe("A refusal that says that somebody was faster", () => {
  it("has a code that the functions send", async () => {
    const manual = await readFile(
      join(root, "supabase/functions/admin/README.md"),
      "utf8",
    );
    for (const code of outdatedCodes) {
      assert.match(manual, new RegExp(`\\| 40[49] +\\| \`${code}\` `));
    }
  });

  it("is no refusal that the admin can answer", () => {
    for (
      const code of [
        "CONFIRMATION_REQUIRED",
        "ELEVENLABS_CHECK_FAILED",
        "NOT_IMPORTED",
        "INVALID_BODY",
        "NO_ANSWER",
      ]
    ) assert.equal(isOutdated(code), false, code);
  });
});
