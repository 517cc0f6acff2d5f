import {
  type Check,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import { describeAge, type Diagnosis } from "./diagnosis.ts";

/** About ten area codes a year are new, and announced half a year ahead. */
const OLD_MILLISECONDS = 365 * 24 * 60 * 60_000;

/** Whether the list of area codes that an organization may ask for is there, and not old. */
export function judgeAreaCodes(
  name: string,
  { area_codes: { how_many, as_of }, asked_at }: Diagnosis,
): Check {
  if (as_of === null) {
    return warn(
      name,
      "The list of area codes is empty: an organization may ask for one that does not exist",
      "Insert the rows of the migration that ends in _area_codes.sql into area_codes",
    );
  }
  const said = `${how_many} area codes, the newest of ${
    as_of.toISOString().slice(0, 10)
  }, ${describeAge(as_of, asked_at)} ago`;
  return asked_at.getTime() - as_of.getTime() > OLD_MILLISECONDS
    ? warn(
      name,
      said,
      "Compare area_codes with https://www.nanpa.com: insert a row for each new area code, or set as_of where nothing is new",
    )
    : pass(name, said);
}
