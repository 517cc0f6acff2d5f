import type { AreaCode } from "../../simulators/twilio/inventory/area-codes.ts";
import { regionsOfPlace } from "./place-regions.ts";
import { type Region, regionsByName } from "./regions.ts";

/**
 * The geographic area codes of the US and Canada, sorted, with sorted regions.
 *
 * `places` maps national number prefixes of country calling code 1 (three digits and more) to places. The place of the
 * area code itself decides; the places of its longer prefixes decide only when the data has none for it, because single
 * exchanges of some area codes serve a town beyond the border of the region.
 *
 * Throws when an area code's own place is unknown, when an area code lies in two countries, and when a region is left
 * without area code.
 */
export function deriveAreaCodes(
  places: ReadonlyMap<string, string>,
): readonly AreaCode[] {
  const areaCodes = [...groupByAreaCode(places)]
    .map(([areaCode, prefixes]) => deriveAreaCode(areaCode, prefixes))
    .filter((areaCode) => areaCode !== null)
    .sort((a, b) => a.areaCode < b.areaCode ? -1 : 1);
  refuseMissingRegions(areaCodes);
  return areaCodes;
}

/** The derived area codes, and those known ones that the data does not have: new ones are in service before it has them. */
export function withKnownAreaCodes(
  derived: readonly AreaCode[],
  known: readonly AreaCode[],
): readonly AreaCode[] {
  const listed = new Set(derived.map(({ areaCode }) => areaCode));
  return [
    ...derived,
    ...known.filter(({ areaCode }) => !listed.has(areaCode)),
  ];
}

function groupByAreaCode(places: ReadonlyMap<string, string>) {
  const groups = new Map<string, Map<string, string>>();
  for (const [prefix, place] of places) {
    const areaCode = prefix.slice(0, 3);
    const group = groups.get(areaCode) ?? new Map<string, string>();
    groups.set(areaCode, group.set(prefix, place));
  }
  return groups;
}

function deriveAreaCode(
  areaCode: string,
  prefixes: ReadonlyMap<string, string>,
): AreaCode | null {
  const ownPlace = prefixes.get(areaCode);
  const places = ownPlace === undefined ? [...prefixes.values()] : [ownPlace];
  const regions = places.flatMap((place) => regionsOfPlace(place));
  const [first] = regions;
  if (first === undefined) {
    if (ownPlace === undefined) return null;
    throw new Error(
      `Cannot assign area code "${areaCode}" to a region: its place "${ownPlace}" is unknown; add the spelling to "place-regions.ts"`,
    );
  }
  if (regions.some((region) => region.country !== first.country)) {
    throw new Error(
      `Cannot assign area code "${areaCode}" to a country: its prefixes lie in several`,
    );
  }
  return { areaCode, country: first.country, regions: sortedCodes(regions) };
}

function sortedCodes(regions: readonly Region[]): readonly string[] {
  return [...new Set(regions.map((region) => region.code))].sort();
}

function refuseMissingRegions(areaCodes: readonly AreaCode[]): void {
  const found = new Set(areaCodes.flatMap((areaCode) => areaCode.regions));
  const missing = [...regionsByName.values()]
    .map((region) => region.code)
    .filter((code) => !found.has(code));
  if (missing.length > 0) {
    throw new Error(
      `Cannot use the data: it has no area code for "${missing.join('", "')}"`,
    );
  }
}
