import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { backoffSeconds } from "./backoff.ts";

const ALMOST_ONE = 1 - Number.EPSILON;

Deno.test("the longest wait doubles from 10 seconds up to 15 minutes", () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempt) =>
    backoffSeconds(attempt, ALMOST_ONE)
  );
  assertEquals(longest, [10, 20, 40, 80, 160, 320, 640, 900, 900]);
});

Deno.test("the wait stays within 15 minutes after any number of attempts", () => {
  assertStrictEquals(backoffSeconds(5000, ALMOST_ONE), 900);
});

Deno.test("the wait is spread over everything up to the longest", () => {
  const waits = [0, 0.25, 0.5, 0.75].map((random) => backoffSeconds(3, random));
  assertEquals(waits, [1, 10, 20, 30]);
});

Deno.test("there is always a wait, whatever the random number", () => {
  assertStrictEquals(backoffSeconds(1, 0), 1);
});
