import assert from "node:assert/strict";
import { countryOf, priceOf, rememberPrices } from "./price-list.ts";
import { numberFacts } from "./testing/sample-facts.ts";

const LISTED = { amount: "1.15", currency: "USD" };

for (
  const [phoneNumber, country] of [
    ["+16045550001", "CA"],
    ["+12125550001", "US"],
    ["+18005550001", null],
    ["+442071838750", null],
    ["+17875551234", null],
    ["nonsense", null],
  ] as const
) {
  Deno.test(`"${phoneNumber}" is priced as of ${country ?? "nowhere"}`, () => {
    assert.equal(countryOf(phoneNumber), country);
  });
}

Deno.test("a number costs its list price, or else what it cost, or nobody knows", async () => {
  const recordedPrice = { amount: "1.00", currency: "USD" };
  const facts = numberFacts({ recordedPrice });
  assert.deepEqual(await priceOf(facts, () => Promise.resolve(LISTED)), LISTED);
  const silent = () => Promise.resolve(null);
  assert.deepEqual(await priceOf(facts, silent), recordedPrice);
  assert.equal(await priceOf({ ...facts, recordedPrice: null }, silent), null);
});

Deno.test("what Twilio does not have costs nothing", async () => {
  const gone = numberFacts({ twilio: null });
  assert.equal(await priceOf(gone, () => Promise.resolve(LISTED)), "none");
});

Deno.test("each country is asked for once", async () => {
  const asked: string[] = [];
  const listPrice = rememberPrices((country) => {
    asked.push(country);
    return Promise.resolve(null);
  });
  await Promise.all(["CA", "US", "CA"].map(listPrice));
  assert.deepEqual(asked, ["CA", "US"]);
});
