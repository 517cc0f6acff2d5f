import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  type AreaCode,
  areaCodesMigration,
  readAreaCodeRows,
} from "./area-codes.ts";
import { isSubscriberNumber } from "./number-sequence.ts";

/** The area codes in which the simulated Twilio sells, with their places. */
export type AreaCodeTable = ReadonlyMap<string, AreaCode>;

/** The list of the database; throws when its migration is missing. */
export function readAreaCodeTable(): AreaCodeTable {
  const rows = readAreaCodeRows(readFileSync(areaCodesMigration, "utf8"));
  const sorted = [...rows].sort((a, b) => a.areaCode < b.areaCode ? -1 : 1);
  return new Map(sorted.map((row) => [row.areaCode, row]));
}

const locality = z.tuple([z.string(), z.string(), z.string()]).transform((
  [name, latitude, longitude],
) => ({ name, latitude, longitude }));

const localities = z.object({
  regions: z.record(z.string(), locality),
  areaCodes: z.record(z.string(), locality),
}).parse(JSON.parse(readFileSync(
  new URL("../data/localities.json", import.meta.url),
  "utf8",
)));

/** A city; the position is a decimal string, as Twilio sends it. */
type Locality = z.infer<typeof locality>;

/** The city of an area code in a region; null when the simulator knows none. */
function localityOf(areaCode: string, region: string): Locality | null {
  return localities.areaCodes[areaCode] ?? localities.regions[region] ?? null;
}

/** The place of a number. */
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
  const entry = table.get(areaCode);
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

/** The scopes of a number as inventory rules name them, the narrowest first. */
export function scopesOf(phoneNumber: string, place: Place): string[] {
  return [
    `phoneNumber:${phoneNumber}`,
    `areaCode:${place.areaCode}`,
    `region:${place.region}`,
    `country:${place.country}`,
  ];
}
