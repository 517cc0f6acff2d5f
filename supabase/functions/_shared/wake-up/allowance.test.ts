import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { openAllowance } from "./allowance.ts";

function open(items: number, milliseconds: number) {
  const clock = { milliseconds: 1_000 };
  const ending = new AbortController();
  const allowance = openAllowance({ items, milliseconds }, {
    now: () => new Date(clock.milliseconds),
    ending: ending.signal,
  });
  return { allowance, clock, ending };
}

Deno.test("of 50 items the 51st waits", () => {
  const { allowance } = open(50, 30_000);
  assertStrictEquals(allowance.isUsed(), false);
  const left = [10, 10, 10, 10, 10].map((items) => {
    allowance.begin(items);
    return allowance.left();
  });
  assertEquals(left, [40, 30, 20, 10, 0]);
  assertStrictEquals(allowance.isUsed(), true);
});

Deno.test("after its time nothing begins", () => {
  const { allowance, clock } = open(50, 30_000);
  clock.milliseconds += 29_999;
  assertStrictEquals(allowance.left(), 50);
  clock.milliseconds += 1;
  assertStrictEquals(allowance.left(), 0);
});

Deno.test("once the worker is about to end nothing begins, not even what was claimed", () => {
  const { allowance, ending } = open(50, 30_000);
  ending.abort();
  assertStrictEquals(allowance.left(), 0);
  assertStrictEquals(allowance.begin(10), false);
  assertStrictEquals(allowance.isUsed(), false);
});
