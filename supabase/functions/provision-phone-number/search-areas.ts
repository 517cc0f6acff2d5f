import type { Country } from "../_shared/twilio/country-of.ts";
import type { SearchArea } from "./search-candidates.ts";

/** The wish of an organization. */
export interface Wish {
  readonly country: Country | null;
  readonly areaCode: string | null;
  /** Where the area code is; null without one, and for one that the database does not list. */
  readonly area: {
    readonly country: Country;
    /** States or provinces, as Twilio's `InRegion` takes them. */
    readonly regions: readonly string[];
  } | null;
}

/**
 * Where to search, nearest first: the area code, then the regions it serves (604 finds 778, 236 and 672 in British
 * Columbia), then the country. An area code outside the wanted country is not searched.
 */
export function searchAreas(
  { areaCode, area, ...wish }: Wish,
  defaultCountry: Country,
): readonly [SearchArea, ...SearchArea[]] {
  const country = wish.country ?? area?.country ?? defaultCountry;
  if (areaCode === null || (area !== null && area.country !== country)) {
    return [{ country }];
  }
  return [
    { country, areaCode },
    ...(area?.regions ?? []).map((region) => ({ country, region })),
    { country },
  ];
}
