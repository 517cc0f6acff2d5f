import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { requireActive } from "./look.ts";

const ref = "abcdefghijklmnopqrst";
const project = { id: ref, ref, name: "acme", status: "ACTIVE_HEALTHY" };

describe("requireActive()", () => {
  it("names a project that runs", () => {
    assert.equal(requireActive([project], ref), "acme");
  });

  it("lists the projects of the account when it has no such one", () => {
    assert.throws(() => requireActive([project], "zyxwvutsrqponmlkjihg"), {
      message: /no such project as "zyxwvutsrqponmlkjihg"/,
      advice: `It has: acme (${ref})`,
    });
  });

  it("says that a project is paused, and how to go on", () => {
    assert.throws(
      () => requireActive([{ ...project, status: "INACTIVE" }], ref),
      { message: /INACTIVE/, advice: /is paused: restore it at https/ },
    );
  });
});
