import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { z } from "zod";
import {
  areaCodesMigration,
  readAreaCodeRows,
  replaceAreaCodeRows,
} from "./area-codes.ts";

const migration = readFileSync(areaCodesMigration, "utf8");
const rows = readAreaCodeRows(migration);

/** The patterns of local numbers by country, as libphonenumber-js has them; its data is newer than the geocoding data. */
const metadata = z.object({
  country_calling_codes: z.object({ "1": z.array(z.string()) }),
  countries: z.record(z.string(), z.array(z.unknown())),
}).parse(
  createRequire(import.meta.url)("libphonenumber-js/metadata.max.json"),
);

/** The area codes of local numbers of a country of +1. */
function areaCodesOf(country: string): readonly string[] {
  const patterns = z.tuple([z.tuple([z.string()], z.unknown())], z.unknown())
    .parse(metadata.countries[country]?.[11]);
  const local = new RegExp(`^(?:${patterns[0][0]})$`);
  const exchanges = Array.from({ length: 800 }, (_, index) => 200 + index);
  return exchanges.map(String).filter((areaCode) =>
    exchanges.some((exchange) => local.test(`${areaCode}${exchange}1234`))
  );
}

describe("the area codes that an organization may ask for", () => {
  for (const country of ["US", "CA"]) {
    it(`are all that libphonenumber knows of ${country}`, () => {
      const listed = rows.filter((row) => row.country === country)
        .map(({ areaCode }) => areaCode);
      const missing = areaCodesOf(country)
        .filter((areaCode) => !listed.includes(areaCode));
      assert.deepEqual(missing, []);
    });
  }

  it("are none of another country of +1", () => {
    const others = metadata.country_calling_codes["1"]
      .filter((country) => country !== "US" && country !== "CA");
    assert.ok(others.includes("PR") && others.includes("JM"));
    const elsewhere = others.flatMap(areaCodesOf);
    const listed = rows.map(({ areaCode }) => areaCode);
    assert.deepEqual(listed.filter((code) => elsewhere.includes(code)), []);
  });

  it("are written as they are read", () => {
    const asOf = /'(\d{4}-\d\d-\d\d)'\nfrom/.exec(migration)?.[1] ?? "";
    assert.equal(rows.length, 424);
    assert.equal(replaceAreaCodeRows(migration, rows, asOf), migration);
  });

  it("are not written where a migration has no place for them", () => {
    assert.throws(
      () => replaceAreaCodeRows("select 1;", rows, "2026-07-16"),
      /inserts no rows/,
    );
  });
});
