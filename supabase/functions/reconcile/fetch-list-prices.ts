import type { TwilioClient } from "../_shared/twilio/create-twilio-client.ts";
import { fetchMonthlyPrice } from "../_shared/twilio/monthly-price.ts";
import type { ListPrices } from "./reconciliation-book.ts";

const COUNTRIES = ["CA", "US"];

/** What a local number costs a month in the countries that we buy in; without those of which Twilio does not say. */
export async function fetchListPrices(
  client: TwilioClient,
): Promise<ListPrices> {
  const prices = await Promise.all(
    COUNTRIES.map(async (country) =>
      [country, await fetchMonthlyPrice(client, country)] as const
    ),
  );
  return Object.fromEntries(
    prices.flatMap(([country, price]) =>
      price === null ? [] : [[country, price] as const]
    ),
  );
}
