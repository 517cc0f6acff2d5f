import assert from "node:assert/strict";
import { it } from "node:test";
import { describePaidNumbers } from "./remove.ts";

it("the plan of a removal says how many numbers go on costing money", () => {
  const rest =
    "listed in public.numbers_still_paid_for: each costs money until somebody releases it at Twilio";
  assert.deepEqual([0, 1, 2, undefined].map(describePaidNumbers), [
    "No number is paid for at Twilio",
    `1 number that is paid for is ${rest}`,
    `2 numbers that are paid for are ${rest}`,
    `Numbers that are paid for are ${rest}`,
  ]);
});
