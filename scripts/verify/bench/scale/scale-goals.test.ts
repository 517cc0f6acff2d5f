import assert from "node:assert/strict";
import { it } from "node:test";
import { isMet } from "../goal.ts";
import { Samples } from "../samples.ts";
import {
  cellOf,
  excessOf,
  groupOf,
  type QuerySamples,
  scaleGoals,
} from "./scale-goals.ts";

const sizes = [10, 1_000] as const;

/** Samples of queries: for each size the milliseconds, the pages, and the ways down an index. */
function sampled(
  queries: Record<string, readonly (readonly number[])[]>,
): QuerySamples {
  const samples = {
    milliseconds: new Samples(),
    buffers: new Samples(),
    descents: new Samples(),
  };
  for (const [name, measured] of Object.entries(queries)) {
    for (
      const [index, [ms = 0, pages = 0, descents = 0]] of measured.entries()
    ) {
      const cell = cellOf(name, sizes[index] ?? 0);
      samples.milliseconds.add(cell, 1, [ms]);
      samples.buffers.add(cell, 1, [pages]);
      samples.descents.add(cell, 1, [descents]);
    }
  }
  return samples;
}

const query = (name: string) => ({ name, role: "postgres" as const, sql: "" });

it("one page more for each way down an index is no excess, and fewer pages are none either", () => {
  const samples = sampled({
    flat: [[1, 10, 4], [1, 14, 4]],
    deep: [[1, 10, 4], [1, 15, 4]],
  });
  assert.equal(excessOf(samples, "flat", sizes), 0);
  assert.equal(excessOf(samples, "deep", sizes), 1);
});

it("a group has the goal of its slowest query, and the queries that look at too many pages are named", () => {
  const samples = sampled({
    sweep_a: [[1, 10, 1], [1.1, 10, 1]],
    sweep_b: [[1, 10, 1], [3, 50, 1]],
    greet: [[1, 10, 1], [1, 11, 1]],
  });
  const goals = scaleGoals(
    samples,
    ["sweep_a", "sweep_b", "greet"].map(query),
    sizes,
  );
  assert.deepEqual(
    goals.map((goal) => [goal.what, goal.measured, isMet(goal)]),
    [
      ["sweeps (at worst sweep_b), 1,000 organizations", 3, false],
      ["greet, 1,000 organizations", 1, true],
      [
        "queries that look at too many pages, 1,000 organizations",
        1,
        false,
      ],
    ],
  );
  assert.equal(goals.at(-1)?.reason, "sweep_b");
});

it("lists of members, sweeps and the customer's view are groups; anything else stands for itself", () => {
  assert.deepEqual(
    [
      "calls of a member of 3, counted",
      "organization_phone_numbers of a member of 1",
      "empty_due_calls",
      "claim",
      "claim, as many due as organizations",
    ].map(groupOf),
    [
      "member's unfiltered lists",
      "customer's view",
      "sweeps",
      "claim",
      "claim, as many due as organizations",
    ],
  );
});
