import assert from "node:assert/strict";
import { it } from "node:test";
import { Samples } from "./samples.ts";

it("samples are compared within their runs, and described over all of them", () => {
  const samples = new Samples();
  samples.add("ours", 1, [2, 4]);
  samples.add("bare", 1, [1]);
  samples.add("bare", 2, [10]);
  samples.add("ours", 2, [50]);
  assert.deepEqual(samples.all("ours"), [2, 4, 50]);
  assert.equal(samples.median("ours"), 4);
  assert.equal(samples.p95("ours"), 50);
  assert.deepEqual(samples.compare("ours", "bare"), {
    ratio: 4,
    lowest: 3,
    highest: 5,
  });
});

it("nothing cannot be described", () => {
  const samples = new Samples();
  assert.deepEqual(samples.all("ours"), []);
  assert.throws(() => samples.median("ours"), RangeError);
  assert.throws(() => samples.compare("ours", "bare"), RangeError);
});
