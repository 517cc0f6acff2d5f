import assert from "node:assert/strict";
import { it } from "node:test";
import { attacksOfEachKind, scenarios } from "./scenarios.ts";

const names = scenarios.map(({ name }) => name);

it("every scenario has its own name", () => {
  assert.equal(new Set(names).size, names.length);
});

it("the attacks of each kind are among the scenarios", () => {
  const unknown = Object.keys(attacksOfEachKind)
    .filter((name) => !names.includes(name));
  assert.deepEqual(unknown, []);
});
