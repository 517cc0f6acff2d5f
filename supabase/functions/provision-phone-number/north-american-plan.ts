import { z } from "zod";
import table from "./data/north-american-area-codes.json" with { type: "json" };

const countrySchema = z.enum(["US", "CA"]);

export type Country = z.infer<typeof countrySchema>;

/** A geographic area code of the US (states and DC) or Canada. */
export interface AreaCode {
  areaCode: string;
  country: Country;
  /** The states or provinces of the area code, by the code that Twilio's `InRegion` takes. */
  regions: readonly string[];
}

const tableSchema = z.object({
  source: z.string().min(1),
  areaCodes: z.record(
    z.string().regex(/^[2-9]\d{2}$/),
    z.object({
      country: countrySchema,
      regions: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    }),
  ),
});

const areaCodes: ReadonlyMap<string, AreaCode> = new Map(
  Object.entries(tableSchema.parse(table).areaCodes).map(
    ([areaCode, entry]) => [areaCode, { areaCode, ...entry }],
  ),
);

/**
 * Where an area code is, from the geocoding data of Google's libphonenumber (its exact
 * version is in the table's `source`).
 *
 * Null for toll-free and other non-geographic codes, for US territories and other
 * countries of the plan, and for a code that entered service after the data was made:
 * null alone does not prove that Twilio has no numbers there.
 */
export function lookUpAreaCode(areaCode: string): AreaCode | null {
  return areaCodes.get(areaCode) ?? null;
}

/** The area code of a North American number in E.164, where the table knows it. */
export function areaCodeOf(phoneNumber: string): AreaCode | null {
  const digits = /^\+1(\d{3})/.exec(phoneNumber)?.[1];
  return digits === undefined ? null : lookUpAreaCode(digits);
}

/** The country of a North American number in E.164, where the table knows its area code. */
export function countryOf(phoneNumber: string): Country | null {
  return areaCodeOf(phoneNumber)?.country ?? null;
}
