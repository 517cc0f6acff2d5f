import type { AreaCodeTable } from "./area-code-table.ts";
import { type Locality, localityOf } from "./localities.ts";
import { isSubscriberNumber } from "./number-order.ts";

/** Where a number belongs. */
export interface Place {
  areaCode: string;
  country: "US" | "CA";
  region: string;
  locality: Locality | null;
}

/**
 * The place of an E.164 number, or null when the simulated Twilio sells no such number.
 * An area code of several regions spreads its exchanges over them.
 */
export function placeOf(
  phoneNumber: string,
  table: AreaCodeTable,
): Place | null {
  const [, areaCode = "", digits = ""] =
    /^\+1(\d{3})(\d{7})$/.exec(phoneNumber) ?? [];
  const entry = table.areaCodes[areaCode];
  if (entry === undefined || !isSubscriberNumber(areaCode, digits)) return null;
  const exchange = Number(digits.slice(0, 3));
  const region = entry.regions[exchange % entry.regions.length];
  if (region === undefined) return null;
  const { country } = entry;
  return {
    areaCode,
    country,
    region,
    locality: localityOf(areaCode, region),
  };
}

/** The names of everything a number belongs to, the narrowest first, as inventory rules use them. */
export function scopesOf(phoneNumber: string, place: Place): string[] {
  return [
    `phoneNumber:${phoneNumber}`,
    `areaCode:${place.areaCode}`,
    `region:${place.region}`,
    `country:${place.country}`,
  ];
}
