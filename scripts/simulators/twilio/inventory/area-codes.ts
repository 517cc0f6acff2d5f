import { z } from "zod";

/** An area code of local numbers, with its states or provinces. */
export interface AreaCode {
  readonly areaCode: string;
  readonly country: "US" | "CA";
  readonly regions: readonly string[];
}

/** The one list of area codes: the rows that this migration inserts. */
export const areaCodesMigration = new URL(
  "../../../../supabase/migrations/20261128101100_area_codes.sql",
  import.meta.url,
);

const insertion = /^insert into public\.area_codes [^;]*;\n/m;

/** One line for each region, or each group of regions that share an area code. */
const place =
  /\('(?<country>US|CA)', '\{(?<regions>[A-Z,]+)\}', '(?<codes>[\d ]+)'\)/g;

const placeSchema = z.object({
  country: z.enum(["US", "CA"]),
  regions: z.string().transform((text) => text.split(",")),
  codes: z.string().transform((text) => text.split(" ")),
});

/** Reads the rows that a migration inserts into `area_codes`. */
export function readAreaCodeRows(migration: string): readonly AreaCode[] {
  const statement = insertion.exec(migration)?.[0] ?? "";
  return [...statement.matchAll(place)].flatMap(({ groups }) => {
    const { country, regions, codes } = placeSchema.parse(groups);
    return codes.map((areaCode) => ({ areaCode, country, regions }));
  });
}

/**
 * Puts these area codes in the place of the rows that a migration inserts, so that a refresh is readable as a diff.
 *
 * @param asOf the day on which the list was right, as YYYY-MM-DD
 * @throws {Error} when the migration inserts no rows
 */
export function replaceAreaCodeRows(
  migration: string,
  areaCodes: readonly AreaCode[],
  asOf: string,
): string {
  if (!insertion.test(migration)) {
    throw new Error("The migration inserts no rows into public.area_codes");
  }
  return migration.replace(insertion, () => insertOf(areaCodes, asOf));
}

function insertOf(areaCodes: readonly AreaCode[], asOf: string): string {
  const places = new Map<string, string[]>();
  for (const { areaCode, country, regions } of areaCodes) {
    const place = `'${country}', '{${regions.join(",")}}'`;
    places.set(place, [...places.get(place) ?? [], areaCode]);
  }
  const lines = [...places].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([place, codes]) => `  (${place}, '${codes.sort().join(" ")}')`);
  return `insert into public.area_codes (country, regions, area_code, as_of)
select country, regions::text[], unnest(string_to_array(codes, ' ')), '${asOf}'
from (values
${lines.join(",\n")}
) as places (country, regions, codes);
`;
}
