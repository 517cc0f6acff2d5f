import { readFileSync } from "node:fs";
import { z } from "zod";

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
export type Locality = z.infer<typeof locality>;

/** The city of an area code in a region, or null where the simulator knows none. */
export function localityOf(areaCode: string, region: string): Locality | null {
  return localities.areaCodes[areaCode] ?? localities.regions[region] ?? null;
}
