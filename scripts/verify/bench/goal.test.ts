import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Goal, isMet, nameLimit, partOfLimit } from "./goal.ts";
import { goalTable } from "./goal-table.ts";

const spread = (measured: number, lowest = measured, highest = measured) => ({
  measured,
  lowest,
  highest,
});
const slower: Goal = {
  what: "sign-up",
  against: "bare",
  atMost: 1.5,
  unit: "×",
  reason: "the order is a row more",
  ...spread(3, 1.2, 6),
};
const fuller: Goal = {
  what: "draining",
  atLeast: 92,
  unit: "%",
  ...spread(95, 90, 97),
};
const lost: Goal = { what: "lost", atMost: 0, unit: "", ...spread(0) };

describe("a goal", () => {
  it("is met by the median of the runs, up to its limit and including it", () => {
    assert.equal(isMet(slower), false);
    assert.equal(isMet({ ...slower, measured: 1.5 }), true);
    assert.equal(isMet(fuller), true);
    assert.equal(isMet({ ...fuller, measured: 91.9 }), false);
    assert.equal(isMet(lost), true);
  });

  it("without a figure is missed", () => {
    assert.equal(isMet({ ...slower, ...spread(NaN) }), false);
    assert.equal(isMet({ ...fuller, ...spread(NaN) }), false);
  });

  it("is drawn as a part of its limit, where more than 1 is missed", () => {
    assert.equal(partOfLimit(slower, slower.measured), 2);
    assert.equal(partOfLimit(fuller, 46), 2);
    assert.equal(partOfLimit(lost, 0), 1);
    assert.equal(partOfLimit(lost, 1), Infinity);
  });

  it("says its limit with the unit", () => {
    assert.deepEqual([slower, fuller, lost].map(nameLimit), [
      "≤ 1.5 ×",
      "≥ 92 %",
      "≤ 0",
    ]);
  });
});

it("the table of goals gives a reason where one is missed, and only there", () => {
  const rows = goalTable([
    slower,
    { ...slower, measured: 1.4 },
    { ...fuller, measured: 1 },
  ]).split("\n").slice(2).map((line) =>
    line.split("|").slice(1, -1).map((cell) => cell.trim())
  );
  assert.deepEqual(rows, [
    [
      "sign-up",
      "bare",
      "≤ 1.5 ×",
      "3",
      "1.20",
      "6",
      "missed",
      "the order is a row more",
    ],
    ["sign-up", "bare", "≤ 1.5 ×", "1.40", "1.20", "6", "met", ""],
    ["draining", "–", "≥ 92 %", "1", "90", "97", "missed", "not known"],
  ]);
});
