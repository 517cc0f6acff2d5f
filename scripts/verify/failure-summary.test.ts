import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { summarizeFailure } from "./failure-summary.ts";

describe("summarizeFailure", () => {
  it("takes what Node's runner says at its end, without stacks and colors", () => {
    const printed = [
      "▶ a suite",
      "  ✖ a test (1ms)",
      "ℹ fail 1",
      "",
      "\u001b[31m✖ failing tests:\u001b[39m",
      "",
      "test at scripts/a.test.ts:1:1",
      "✖ a test (1ms)",
      "  AssertionError: 1 !== 2",
      "      at TestContext.<anonymous> (scripts/a.test.ts:1:1)",
    ].join("\n");
    assert.equal(
      summarizeFailure(printed),
      "test at scripts/a.test.ts:1:1\n✖ a test (1ms)\n  AssertionError: 1 !== 2",
    );
  });

  it("takes what Deno says at its end", () => {
    const printed = [
      "a test ... FAILED (1ms)",
      " ERRORS ",
      "a test => ./a.test.ts:1:6",
      "error: AssertionError: 1 !== 2",
    ].join("\n");
    assert.match(summarizeFailure(printed), /^a test => .*\nerror: Assertion/);
  });

  it("takes the failures of pgTAP with what they say, and the end of what names none", () => {
    const passed = Array.from({ length: 30 }, (_, at) => `ok ${at}`);
    const failed = ["not ok 31 - is closed", "# have: 1", "# want: 2"];
    assert.equal(
      summarizeFailure([...passed, ...failed].join("\n")),
      failed.join("\n"),
    );
    const silent = [...passed, "changed calls", "Repeat it: npm run fuzz"];
    assert.match(
      summarizeFailure(silent.join("\n")),
      /changed calls\nRepeat it/,
    );
  });

  it("is short, and has no secrets", () => {
    const long = Array.from({ length: 500 }, () => "x".repeat(1_000));
    const short = summarizeFailure(["✖ failing tests:", ...long].join("\n"));
    assert.ok(short.length < 40_000);
    for (
      const secret of ["sb_secret_abc-1", "whsec_a+b/c=", "eyJhbGc.eyJzdWI.x"]
    ) {
      const summary = summarizeFailure(`Error: got ${secret} instead`);
      assert.equal(summary, "Error: got <secret> instead");
    }
  });
});
