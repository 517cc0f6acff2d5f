import { readFileSync } from "node:fs";
import { z } from "zod";
import { isSubscriberNumber } from "./number-sequence.ts";

const areaCodeTableSchema = z.object({
  areaCodes: z.record(
    z.string().regex(/^[2-9]\d\d$/),
    z.object({
      country: z.enum(["US", "CA"]),
      regions: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    }),
  ),
});

/** The area codes in which the simulated Twilio sells, with their regions. */
export type AreaCodeTable = z.infer<typeof areaCodeTableSchema>;

const defaultFile = new URL(
  "../../../../supabase/functions/provision-phone-number/data/north-american-area-codes.json",
  import.meta.url,
);

/** The repository's own table of the North American numbering plan; throws when the file is missing or malformed. */
export function readAreaCodeTable(): AreaCodeTable {
  return areaCodeTableSchema.parse(
    JSON.parse(readFileSync(defaultFile, "utf8")),
  );
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

/** The scopes of a number as inventory rules name them, the narrowest first. */
export function scopesOf(phoneNumber: string, place: Place): string[] {
  return [
    `phoneNumber:${phoneNumber}`,
    `areaCode:${place.areaCode}`,
    `region:${place.region}`,
    `country:${place.country}`,
  ];
}
