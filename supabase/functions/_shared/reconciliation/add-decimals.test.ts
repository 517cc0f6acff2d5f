import assert from "node:assert/strict";
import { addDecimals } from "./add-decimals.ts";

for (
  const [one, other, sum] of [
    ["0", "1.15", "1.15"],
    ["0.1", "0.2", "0.3"],
    ["1.15", "0.0085", "1.1585"],
    ["99999999999999999999.99", "0.01", "100000000000000000000.00"],
    ["-1.15", "1.00", "-0.15"],
    ["7", "8", "15"],
  ] as const
) {
  Deno.test(`${one} and ${other} is exactly ${sum}`, () => {
    assert.equal(addDecimals(one, other), sum);
  });
}

Deno.test("ten thousand prices lose no cent", () => {
  const sum = Array.from({ length: 10_000 }).reduce<string>(
    (total) => addDecimals(total, "1.15"),
    "0",
  );
  assert.equal(sum, "11500.00");
});

for (const text of ["", "1.", ".5", "1e3", "NaN", "1,15"]) {
  Deno.test(`"${text}" is refused`, () => {
    assert.throws(() => addDecimals("1", text), RangeError);
  });
}
