import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { catchRefusal } from "../../_shared/http/testing/catch-refusal.ts";
import { parseCostQuery } from "./cost-query.ts";

const NOW = new Date("2026-11-22T23:59:59.999Z");

function parse(query: string, now = NOW) {
  return parseCostQuery(new URLSearchParams(query), now);
}

Deno.test("parseCostQuery() defaults to this month up to today", () => {
  const period = { from: "2026-11-01", to: "2026-11-23", limit: 50 };
  assertEquals(parse(""), period);
  // The last day of a month still belongs to it.
  const { from, to } = parse("", new Date("2026-12-31T00:00:00Z"));
  assertEquals([from, to], ["2026-12-01", "2027-01-01"]);
});

Deno.test("parseCostQuery() derives a missing day from the given one", () => {
  assertStrictEquals(parse("from=2026-10-05").to, "2026-11-23");
  assertStrictEquals(parse("to=2026-10-05").from, "2026-10-01");
  assertStrictEquals(parse("to=2026-10-01").from, "2026-09-01");
});

Deno.test("parseCostQuery() reads the period and the page", () => {
  const cursor = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11";
  assertEquals(
    parse(`from=2024-01-01&to=2025-01-01&limit=200&cursor=${cursor}`),
    { from: "2024-01-01", to: "2025-01-01", limit: 200, cursor },
  );
});

for (
  const query of [
    "from=2026-11-22&to=2026-11-22",
    "from=2026-11-23",
    "from=2026-13-01",
    "from=2025-02-29",
    "from=2026-11-1",
    "from=1999-12-31&to=2000-02-01",
    "from=today",
    "from=",
    "to=2026-11-01T00:00:00Z",
    "to=2025-01-02&from=2024-01-01",
    "limit=0",
    "cursor=nonsense",
    "from=2026-11-01&from=2026-11-02",
  ]
) {
  Deno.test(`parseCostQuery() refuses "${query}" and names the parameter`, () => {
    const [parameter] = query.split("=");
    assertEquals(catchRefusal(() => parse(query)), {
      status: 400,
      code: "INVALID_QUERY",
      fields: [parameter],
    });
  });
}

Deno.test("parseCostQuery() refuses unknown parameters", () => {
  assertStrictEquals(
    catchRefusal(() => parse("month=11")).code,
    "INVALID_QUERY",
  );
});
