import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** The countries in which numbers are bought. */
export const countries = ["US", "CA"] as const;

export type Country = typeof countries[number];

/**
 * The country of a local number in E.164, by its digits. Null for all but the US and Canada, where every number but the
 * toll-free ones is local; elsewhere prices depend on more than the country.
 */
export function countryOf(phoneNumber: string): Country | null {
  const parsed = parsePhoneNumberFromString(phoneNumber);
  const country = countries.find((each) => each === parsed?.country);
  return country !== undefined && parsed?.getType() !== "TOLL_FREE"
    ? country
    : null;
}
