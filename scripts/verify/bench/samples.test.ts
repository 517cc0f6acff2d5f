import assert from "node:assert/strict";
import { it } from "node:test";
import { Samples } from "./samples.ts";

it("the description of samples covers all runs", () => {
  const samples = new Samples();
  const values = Array.from({ length: 101 }, (_, index) => 100 - index);
  samples.add("ours", 1, values.slice(0, 30));
  samples.add("ours", 2, values.slice(30));
  assert.deepEqual(samples.all("ours"), values);
  assert.equal(samples.median("ours"), 50);
  assert.equal(samples.p95("ours"), 95);
  assert.equal(samples.p99("ours"), 99);
});

it("samples are compared run by run, so that a machine that slows down changes no ratio", () => {
  const samples = new Samples();
  for (const [index, run] of [[1, 2, 9], [10, 20, 90], [4]].entries()) {
    samples.add("bare", index + 1, run);
  }
  for (const [index, run] of [[4], [40], [12]].entries()) {
    samples.add("ours", index + 1, run);
  }
  assert.deepEqual(samples.compare("ours", "bare"), {
    ratio: 2,
    lowest: 2,
    highest: 3,
  });
});

it("any part of the runs is compared and spread over them, for the figures of a goal", () => {
  const samples = new Samples();
  samples.add("bare", 1, [1, 1, 2]);
  samples.add("bare", 2, [2, 2, 4]);
  samples.add("ours", 1, [2, 2, 10]);
  samples.add("ours", 2, [2, 2, 12]);
  assert.deepEqual(samples.ratio("ours", "bare", 1), {
    measured: 4,
    lowest: 3,
    highest: 5,
  });
  assert.deepEqual(samples.spread("ours", 1), {
    measured: 11,
    lowest: 10,
    highest: 12,
  });
});

it("a name without samples can be neither described nor compared", () => {
  const samples = new Samples();
  samples.add("ours", 1, [1]);
  assert.deepEqual(samples.all("bare"), []);
  assert.throws(() => samples.median("bare"));
  assert.throws(() => samples.compare("ours", "bare"));
});
