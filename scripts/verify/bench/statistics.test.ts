import assert from "node:assert/strict";
import { it } from "node:test";
import { compareRounds, median, percentile } from "./statistics.ts";

it("the percentile is the smallest value that the share does not exceed", () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  assert.equal(percentile(values, 0.95), 95);
  assert.equal(percentile(values, 1), 100);
  assert.equal(percentile([3, 1, 2], 0.95), 3);
  assert.equal(percentile([7], 0.01), 7);
});

it("the median is the value in the middle, or between the two in the middle", () => {
  assert.equal(median([9, 1, 2]), 2);
  assert.equal(median([1, 2, 4, 100]), 3);
  assert.equal(median([5]), 5);
});

it("nothing has neither", () => {
  assert.throws(() => median([]), RangeError);
  assert.throws(() => percentile([], 0.95), RangeError);
});

it("rounds are compared pair by pair, so that a machine that slows down changes no ratio", () => {
  const baseline = [[1, 2, 9], [10, 20, 90], [4]];
  const rounds = [[4], [40], [12]];
  assert.deepEqual(compareRounds(rounds, baseline), {
    ratio: 2,
    lowest: 2,
    highest: 3,
  });
  assert.throws(() => compareRounds(rounds, [[1]]), RangeError);
});
