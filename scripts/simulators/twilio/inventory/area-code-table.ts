import { readFileSync } from "node:fs";
import { z } from "zod";

const areaCodeTableSchema = z.object({
  areaCodes: z.record(
    z.string().regex(/^[2-9]\d\d$/),
    z.object({
      country: z.enum(["US", "CA"]),
      regions: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    }),
  ),
});

/** Area codes the simulated Twilio sells in, with the regions they serve. */
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
