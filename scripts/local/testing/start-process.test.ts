import assert from "node:assert/strict";
import { test } from "node:test";
import { findPortOffset } from "./start-process.ts";

test("no two stacks of tests get the same ports, also before they start", async () => {
  const offsets = [await findPortOffset(), await findPortOffset()];
  assert.equal(new Set(offsets).size, 2);
});
