import assert from "node:assert/strict";
import { test } from "node:test";
import { readTap } from "./read-tap.ts";

const read = (text: string) => readTap(text.split("\n"));

test("a kept plan has no problems", () => {
  assert.deepEqual(read("1..2\nok 1 - One\n5eed\nok 2 - Two\n"), {
    passed: ["ok 1 - One", "ok 2 - Two"],
    problems: [],
  });
});

test("a failed test is a problem, with its diagnostics", () => {
  const tap = "1..2\nok 1 - One\nnot ok 2 - Two\n#  have: 1\n#  want: 2";
  assert.deepEqual(read(tap), {
    passed: ["ok 1 - One"],
    problems: ["not ok 2 - Two", "#  have: 1", "#  want: 2"],
  });
});

test("a test that is expected to fail and a skipped test pass", () => {
  const tap = "1..2\nnot ok 1 - One # TODO later\nok 2 # SKIP no time";
  assert.deepEqual(read(tap), {
    passed: tap.split("\n").slice(1),
    problems: [],
  });
  assert.deepEqual(read("1..0 # SKIP no network"), {
    passed: [],
    problems: [],
  });
});

test("an escaped hash in a description is no directive", () => {
  const tap = "1..1\nnot ok 1 - Number \\# TODO list";
  assert.equal(read(tap).problems.length, 1);
});

for (
  const [name, tap, problem] of [
    ["without output", "", "The plan is missing"],
    ["without a plan", "ok 1 - One", "The plan is missing"],
    ["with an empty plan", "1..0", "The plan holds no tests"],
    [
      "with too few tests",
      "1..2\nok 1 - One",
      "2 tests are planned, and 1 ran",
    ],
    [
      "with too many",
      "1..0 # SKIP\nok 1 - One",
      "0 tests are planned, and 1 ran",
    ],
    ["with two plans", "1..1\n1..1\nok 1 - One", 'A second plan "1..1"'],
    [
      "with a late plan",
      "ok 1 - One\n1..1",
      "The plan comes after tests: use plan(n)",
    ],
    ["out of order", "1..1\nok 2 - Two", "Test 1 is numbered 2"],
    ["without a description", "1..1\nok 1", "Test 1 has no description"],
    [
      "with a description beside it",
      "1..1\nok 1|One",
      "Test 1 has no description",
    ],
    ["that bails out", "1..2\nBail out! Enough", "Bailed out: Enough"],
    [
      "that goes on after bailing out",
      "1..1\nBail out!\nok 1 - One",
      "Output after bailing out: ok 1 - One",
    ],
  ] as const
) {
  test(`a file ${name} fails`, () => {
    assert.ok(read(tap).problems.includes(problem), `${read(tap).problems}`);
  });
}
