import { DOMParser } from "@xmldom/xmldom";
import assert from "node:assert/strict";
import { it } from "node:test";
import { drawGoals } from "./goal-chart.ts";
import type { Goal } from "./goal.ts";

const goal: Goal = {
  what: "sign-up",
  against: "bare <insert>",
  atMost: 2,
  unit: "×",
  measured: 1,
  lowest: 0.5,
  highest: 4,
};

async function draw(goals: readonly Goal[]) {
  const drawing = await drawGoals(goals, "On 2 processors");
  const svg = new DOMParser().parseFromString(drawing, "image/svg+xml");
  const all = (name: string) => [...svg.getElementsByTagName(name)];
  const limit = all("line").find((line) =>
    line.getAttribute("class") === "limit"
  );
  return {
    texts: all("text").map(({ textContent }) => textContent ?? ""),
    points: all("circle").map((point) => ({
      x: Number(point.getAttribute("cx")),
      kind: point.getAttribute("class"),
    })),
    limit: Number(limit?.getAttribute("x1")),
  };
}

it("each goal is a point, left of the line of the goals where it is met, whichever way is better", async () => {
  const { atMost: _, ...figures } = goal;
  const { points, limit, texts } = await draw([
    goal,
    { ...goal, measured: 3 },
    { ...figures, atLeast: 0.5 },
  ]);
  assert.deepEqual(points.map(({ kind }) => kind), ["met", "missed", "met"]);
  assert.deepEqual(points.map(({ x }) => x < limit), [true, false, true]);
  assert.ok(texts.includes("sign-up / bare <insert>"));
  assert.ok(texts.includes("2 of 3 goals are met"));
});

it("twice the limit is as far from it as half of it", async () => {
  const { points: [half, twice], limit } = await draw([
    goal,
    { ...goal, measured: 4 },
  ]);
  assert.ok(half !== undefined && twice !== undefined);
  assert.ok(Math.abs(twice.x - limit - (limit - half.x)) < 1e-6);
});

it("what no scale holds is drawn at its edge", async () => {
  const { points, limit } = await draw([
    { ...goal, measured: 0 },
    { ...goal, measured: Infinity },
    { ...goal, measured: NaN },
  ]);
  const offsets = points.map(({ x }) => Math.round(x - limit));
  assert.deepEqual(offsets, [-205, 205, 205]);
});
