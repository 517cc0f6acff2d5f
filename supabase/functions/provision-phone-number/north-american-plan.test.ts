import { assertEquals } from "../_shared/std/assert.ts";
import table from "./data/north-american-area-codes.json" with { type: "json" };
import { lookUpAreaCode } from "./north-american-plan.ts";

const regionsOf = {
  US:
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN " +
    "MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY",
  CA: "AB BC MB NB NL NS NT NU ON PE QC SK YT",
} as const;

const listed = Object.keys(table.areaCodes);

function servedRegions(country: "US" | "CA"): readonly string[] {
  const entries = listed.map((areaCode) => lookUpAreaCode(areaCode));
  const regions = entries.flatMap((entry) =>
    entry?.country === country ? entry.regions : []
  );
  return [...new Set(regions)].sort();
}

Deno.test("lookUpAreaCode() finds the region of a Canadian area code", () => {
  assertEquals(lookUpAreaCode("604"), {
    areaCode: "604",
    country: "CA",
    regions: ["BC"],
  });
  assertEquals(lookUpAreaCode("204")?.regions, ["MB"]);
});

Deno.test("lookUpAreaCode() tells California from Canada", () => {
  assertEquals(lookUpAreaCode("415"), {
    areaCode: "415",
    country: "US",
    regions: ["CA"],
  });
});

Deno.test("lookUpAreaCode() lists every region of a shared area code", () => {
  assertEquals(lookUpAreaCode("867")?.regions, ["NT", "NU", "YT"]);
  assertEquals(lookUpAreaCode("902")?.regions, ["NS", "PE"]);
  assertEquals(lookUpAreaCode("782")?.regions, ["NS", "PE"]);
});

Deno.test("lookUpAreaCode() knows area codes whose data is per exchange", () => {
  const regions = ["203", "310", "713", "718", "905"].map((areaCode) =>
    lookUpAreaCode(areaCode)?.regions
  );
  assertEquals(regions, [["CT"], ["CA"], ["TX"], ["NY"], ["ON"]]);
});

Deno.test("lookUpAreaCode() knows overlays newer than 2022", () => {
  assertEquals(lookUpAreaCode("257")?.regions, ["BC"]);
  assertEquals(lookUpAreaCode("738")?.regions, ["CA"]);
  assertEquals(lookUpAreaCode("942")?.regions, ["ON"]);
});

for (
  const [areaCode, reason] of [
    ["800", "toll-free"],
    ["900", "premium"],
    ["555", "not geographic"],
    ["999", "not assigned"],
    ["876", "Jamaica"],
    ["787", "Puerto Rico"],
    ["671", "Guam"],
    ["", "empty"],
    ["60", "too short"],
    ["1604", "with country calling code"],
    ["constructor", "a property of every object"],
  ] as const
) {
  Deno.test(`lookUpAreaCode() does not know "${areaCode}" (${reason})`, () => {
    assertEquals(lookUpAreaCode(areaCode), null);
  });
}

Deno.test("lookUpAreaCode() finds every area code of British Columbia", () => {
  for (const areaCode of ["236", "604", "672", "778"]) {
    assertEquals(lookUpAreaCode(areaCode)?.regions, ["BC"], areaCode);
  }
});

Deno.test("every area code is three digits and the first is 2 to 9", () => {
  assertEquals(
    listed.filter((areaCode) => !/^[2-9]\d{2}$/.test(areaCode)),
    [],
  );
});

Deno.test("the 50 states, DC and the 13 Canadian regions are served, and no others", () => {
  assertEquals(servedRegions("US"), regionsOf.US.split(" "));
  assertEquals(servedRegions("CA"), regionsOf.CA.split(" "));
});
