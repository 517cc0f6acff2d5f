import assert from "node:assert/strict";
import { test } from "node:test";
import { deriveAreaCodes, withKnownAreaCodes } from "./derive-area-codes.ts";
import { regionsByName } from "./regions.ts";

/** One area code per region, from 200 on, so that every region is covered. */
const complete: readonly [string, string][] = [...regionsByName.keys()].map(
  (name, index) => [String(200 + index), name],
);

function derive(places: readonly [string, string][]) {
  const areaCodes = deriveAreaCodes(new Map([...complete, ...places]));
  return areaCodes.filter((entry) => entry.areaCode >= "500");
}

test("area codes are sorted in any order of the data", () => {
  const areaCodes = derive([["604", "British Columbia"], ["515", "Iowa"]]);

  assert.deepEqual(areaCodes.map((entry) => entry.areaCode), ["515", "604"]);
});

test("an area code of several regions lists all of them, sorted", () => {
  assert.deepEqual(
    derive([["867", "Northwest Territories/Nunavut/Yukon"]]),
    [{ areaCode: "867", country: "CA", regions: ["NT", "NU", "YT"] }],
  );
});

test("the region of a town is taken from its code", () => {
  assert.deepEqual(
    derive([["942", "Toronto, ON"]]),
    [{ areaCode: "942", country: "CA", regions: ["ON"] }],
  );
});

test("the area code's own place outweighs a single exchange", () => {
  assert.deepEqual(
    derive([["551", "New Jersey"], ["551234", "Suffern, NY"]]),
    [{ areaCode: "551", country: "US", regions: ["NJ"] }],
  );
});

test("an area code without a place takes that of its longer prefixes", () => {
  assert.deepEqual(
    derive([["7136", "Houston, TX"], ["7132", "Texas"], [
      "713555",
      "Elsewhere",
    ]]),
    [{ areaCode: "713", country: "US", regions: ["TX"] }],
  );
});

test("an area code of another country or territory is left out", () => {
  assert.deepEqual(
    derive([["876999", "Negril"], ["787200", "San Juan, PR"]]),
    [],
  );
});

test("an unknown place of an area code is refused", () => {
  assert.throws(() => derive([["604", "Brittish Columbia"]]), {
    message: /area code "604".*"Brittish Columbia" is unknown/,
  });
});

test("an area code in two countries is refused", () => {
  assert.throws(() => derive([["6042", "Ohio"], ["6043", "Ontario"]]), {
    message: /area code "604" to a country/,
  });
});

test("data that lacks a region is refused", () => {
  assert.throws(() => deriveAreaCodes(new Map(complete.slice(1))), {
    message: /no area code for "AL"/,
  });
});

test("a known area code that the data lacks is kept, and one that the data has is not", () => {
  const derived = derive([["604", "British Columbia"]]);
  const known = [
    { areaCode: "604", country: "US", regions: ["TX"] },
    { areaCode: "621", country: "US", regions: ["TX"] },
  ] as const;

  assert.deepEqual(withKnownAreaCodes(derived, known), [
    { areaCode: "604", country: "CA", regions: ["BC"] },
    { areaCode: "621", country: "US", regions: ["TX"] },
  ]);
});
