import { type Country, lookUpAreaCode } from "./north-american-plan.ts";
import type { SearchArea } from "./search-candidates.ts";

/** The wish of an organization. */
interface Wish {
  readonly country: Country | null;
  readonly areaCode: string | null;
}

/**
 * Where to search, nearest first: the area code, then the regions it serves (604 finds 778, 236 and 672 in British
 * Columbia), then the country. An area code outside the wanted country is not searched.
 */
export function searchAreas(
  wish: Wish,
  defaultCountry: Country,
): readonly [SearchArea, ...SearchArea[]] {
  if (wish.areaCode === null) {
    return [{ country: wish.country ?? defaultCountry }];
  }
  const known = lookUpAreaCode(wish.areaCode);
  const country = wish.country ?? known?.country ?? defaultCountry;
  if (known !== null && known.country !== country) return [{ country }];
  // An unknown area code may be newer than the table: Twilio decides.
  const regions = known?.regions ?? [];
  return [
    { country, areaCode: wish.areaCode },
    ...regions.map((region) => ({ country, region })),
    { country },
  ];
}
