import type { Tables } from "../_shared/database/database.types.ts";

/** How it stands with an organization's phone number, in words that may be shown to its members. */
export function customerStateJson(
  row: Tables<"organization_phone_numbers">,
) {
  return {
    state: row.state,
    since: row.since,
    areaCode: row.area_code,
    country: row.country,
    areaCodeMet: row.area_code_met,
    message: row.message,
  };
}
