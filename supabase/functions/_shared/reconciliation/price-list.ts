import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { MonthlyPrice } from "../twilio/monthly-price.ts";
import type { NumberFacts } from "./number-facts.ts";

/** What a local number costs a month in a country (ISO 3166-1); null where nobody says. */
export type ListPrice = (country: string) => Promise<MonthlyPrice | null>;

/** Asks for each country once. */
export function rememberPrices(listPrice: ListPrice): ListPrice {
  const prices = new Map<string, Promise<MonthlyPrice | null>>();
  return (country) => {
    const price = prices.get(country) ?? listPrice(country);
    prices.set(country, price);
    return price;
  };
}

/**
 * The country of a local number in E.164, by its digits. Null for all but the US and Canada, where every number but the
 * toll-free ones is local; elsewhere prices depend on more than the country.
 */
export function countryOf(phoneNumber: string): string | null {
  const parsed = parsePhoneNumberFromString(phoneNumber);
  const { country } = parsed ?? {};
  const isPriced = country === "US" || country === "CA";
  return isPriced && parsed?.getType() !== "TOLL_FREE" ? country : null;
}

/**
 * What Twilio charges for a number a month: its list price now, or else what the number cost when it was bought. "none" when
 * Twilio does not have it, null when nobody knows.
 */
export async function priceOf(
  { phoneNumber, twilio, recordedPrice }: NumberFacts,
  listPrice: ListPrice,
): Promise<MonthlyPrice | "none" | null> {
  if (twilio === null) return "none";
  const country = countryOf(phoneNumber);
  const listed = country === null ? null : await listPrice(country);
  return listed ?? recordedPrice;
}
