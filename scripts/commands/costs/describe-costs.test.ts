import assert from "node:assert/strict";
import test from "node:test";
import { listAmounts } from "./describe-costs.ts";

const cost = [{ currency: "USD", amount: "2.30" }];

for (
  const [costs, withoutPrice, text] of [
    [[], 0, "nothing"],
    [cost, 0, "2.30 USD"],
    [[], 2, "nobody knows how much"],
    [cost, 2, "at least 2.30 USD (2 without a price)"],
  ] as const
) {
  test(`${costs.length} amounts with ${withoutPrice} unknown prices are "${text}"`, () => {
    assert.equal(listAmounts({ costs: [...costs], withoutPrice }), text);
  });
}
