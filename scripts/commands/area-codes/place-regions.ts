import { type Region, regionsByName } from "./regions.ts";

/** libphonenumber's spellings of regions that differ from ISO 3166-2. */
const isoNames: ReadonlyMap<string, string> = new Map([
  ["Washington State", "Washington"],
  ["Washington D.C.", "District of Columbia"],
  // A misspelling in the data of area code 257.
  ["British Colombia", "British Columbia"],
]);

const regionsByCode: ReadonlyMap<string, Region> = new Map(
  [...regionsByName.values()].map((region) => [region.code, region]),
);

/**
 * The regions of a place as libphonenumber's English geocoding data writes it: a
 * region ("Ohio"), several ("Nova Scotia/Prince Edward Island"), or a town with the
 * code of its region ("Calgary, AB"). Empty for a place outside the 50 states, DC
 * and Canada, and for a spelling that is not known.
 */
export function regionsOfPlace(place: string): readonly Region[] {
  const code = /, ([A-Z]{2})$/.exec(place)?.[1];
  if (code !== undefined) return present([regionsByCode.get(code)]);
  const names = place.split("/").map((name) => isoNames.get(name) ?? name);
  const regions = present(names.map((name) => regionsByName.get(name)));
  return regions.length === names.length ? regions : [];
}

function present(regions: readonly (Region | undefined)[]): Region[] {
  return regions.filter((region) => region !== undefined);
}
