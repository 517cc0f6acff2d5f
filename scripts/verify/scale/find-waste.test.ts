import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CapturedPlan, PlanNode } from "./capture-plans.ts";
import { findWaste } from "./find-waste.ts";

const lookUp: PlanNode = {
  "Node Type": "Index Scan",
  "Relation Name": "calls",
  "Index Name": "calls_pkey",
  "Actual Rows": 1,
  "Actual Loops": 1,
  "Rows Removed by Filter": 0,
  "Rows Removed by Join Filter": 0,
  "Rows Removed by Index Recheck": 0,
  "Shared Hit Blocks": 3,
  "Shared Read Blocks": 0,
  "Plans": [],
};

const waste = (changed: Partial<PlanNode>) => {
  const plan: CapturedPlan = {
    "Query Text": "select",
    "Plan": {
      ...lookUp,
      "Node Type": "Limit",
      "Plans": [{ ...lookUp, ...changed }],
    },
  };
  return findWaste([plan], new Set(["calls"])).map((found) =>
    found.replace(/, in select$/, "")
  );
};

describe("findWaste", () => {
  it("finds none where rows are looked up", () => {
    assert.deepEqual(waste({}), []);
    assert.deepEqual(
      waste({ "Actual Rows": 0, "Rows Removed by Filter": 1 }),
      [],
    );
  });

  it("finds a table that is read as a whole, if it grows and is read at all", () => {
    const whole = { "Node Type": "Seq Scan", "Actual Rows": 10 };
    assert.deepEqual(waste(whole), [
      "Seq Scan of calls: it reads the whole table",
    ]);
    assert.deepEqual(waste({ ...whole, "Relation Name": "rates" }), []);
    assert.deepEqual(waste({ ...whole, "Actual Loops": 0 }), []);
  });

  it("finds rows that are read for nothing", () => {
    assert.deepEqual(waste({ "Actual Rows": 5, "Rows Removed by Filter": 6 }), [
      "Index Scan of calls: 6 rows are removed, and 5 returned",
    ]);
  });

  it("finds an index that is read as a whole, also in many turns", () => {
    const index = {
      "Node Type": "Bitmap Index Scan",
      "Relation Name": undefined,
    };
    assert.deepEqual(waste({ ...index, "Actual Rows": 5001 }), [
      "Bitmap Index Scan of calls_pkey: it reads 5001 rows",
    ]);
    assert.deepEqual(waste({ "Actual Rows": 3, "Actual Loops": 2000 }), [
      "Index Scan of calls: it reads 6000 rows",
    ]);
  });
});
