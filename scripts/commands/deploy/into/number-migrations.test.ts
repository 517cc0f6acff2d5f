import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { numberMigrations } from "./number-migrations.ts";

const now = new Date("2026-03-01T00:00:01.500Z");

describe("the versions of migrations", () => {
  it("end now, across the end of a month, when the project's are older", () => {
    assert.deepEqual(numberMigrations(3, { existing: [], now }), [
      "20260228235959",
      "20260301000000",
      "20260301000001",
    ]);
  });

  it("follow the project's newest, in whatever order those are named", () => {
    for (
      const existing of [
        ["20260301000000", "20260228000000"],
        // Old projects count their migrations.
        ["0001", "20260301000000", "20"],
      ]
    ) {
      assert.deepEqual(numberMigrations(2, { existing, now }), [
        "20260301000001",
        "20260301000002",
      ]);
    }
  });

  it("follow one of the future", () => {
    assert.deepEqual(
      numberMigrations(2, { existing: ["20991231235959"], now }),
      ["21000101000000", "21000101000001"],
    );
  });

  it("sort as texts behind a version with more digits", () => {
    const [version = ""] = numberMigrations(1, {
      existing: ["20260301000001123"],
      now,
    });
    assert.ok(version > "20260301000001123");
    assert.equal(version, "20260301000002");
  });

  for (const version of ["9_fix", "20260231000000", "20269901000000"]) {
    it(`cannot follow ${version}, which is no time`, () => {
      assert.throws(
        () =>
          numberMigrations(1, {
            existing: [version.split("_")[0] ?? ""],
            now: new Date("2026-01-01T00:00:00Z"),
          }),
        { name: "StackError", message: /comes after every time/ },
      );
    });
  }
});
