import assert from "node:assert/strict";
import { it } from "node:test";
import { quoteNumericText } from "./quote-numeric-text.ts";

/** The query of a request for rows, decoded. */
function kept(query: Record<string, string>): Record<string, string> {
  const url = `http://localhost/rest/v1/rows?${new URLSearchParams(query)}`;
  return Object.fromEntries(new URL(quoteNumericText(url)).searchParams);
}

for (
  const [filter, expected] of [
    ["eq.+16041234567", 'eq."+16041234567"'],
    ["not.eq.+16041234567", 'not.eq."+16041234567"'],
    ["in.(+16041234567,604)", 'in.("+16041234567",604)'],
    ["eq.007", 'eq."007"'],
    ["eq.1e3", 'eq."1e3"'],
    ["eq.604", "eq.604"],
    ["eq.Acme", "eq.Acme"],
    ['eq."+16041234567"', 'eq."+16041234567"'],
    ["is.null", "is.null"],
    ["eq.2026-11-22T00:00:00+00:00", "eq.2026-11-22T00:00:00+00:00"],
    ["like.+1604*", "like.+1604*"],
  ] as const
) {
  it(`${filter} becomes ${expected}`, () => {
    assert.deepEqual(kept({ number: filter }), { number: expected });
  });
}

it("filters within or() are kept as well", () => {
  assert.deepEqual(kept({ or: "(number.eq.+1604,name.eq.Acme)" }), {
    or: '(number.eq."+1604",name.eq.Acme)',
  });
});

it("both ends of a range stay", () => {
  const url = "http://localhost/rest/v1/rows?n=gte.%2B1&n=lte.%2B2";
  assert.deepEqual(
    new URL(quoteNumericText(url)).searchParams.getAll("n"),
    ['gte."+1"', 'lte."+2"'],
  );
});

it("a parameter that is no filter stays unchanged", () => {
  const query = { select: "a,+1", order: "eq.+1", limit: "+1" };
  assert.deepEqual(kept(query), query);
});
